package io.twindesk.testkit;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What was called in a workspace, the control API left out. */
public final class TwindeskJournal {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final WorkspaceApi api;

	TwindeskJournal(WorkspaceApi api) {
		this.api = api;
	}

	/** All calls. */
	public List<JournalEntry> requests() {
		return requests(new HashMap<>());
	}

	/** The calls of one operation. */
	public List<JournalEntry> requests(String operation) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("operation", operation);
		return requests(parameters);
	}

	private List<JournalEntry> requests(Map<String, @Nullable Object> parameters) {
		return entries(
				this.api.call("GET", "/requests" + (parameters.isEmpty() ? "" : ControlApi.query(parameters)), null));
	}

	private static List<JournalEntry> entries(@Nullable Object answer) {
		return Answered.of(answer).objects("items").stream().map(JournalEntry::of).toList();
	}

	/** Waits until an operation was called once, for 5 seconds at most. */
	public List<JournalEntry> await(String operation) {
		return await(operation, 1, PATIENCE);
	}

	/**
	 * Waits until an operation was called so often, calls before this one included.
	 * @throws AssertionError if it was not, with what was seen
	 */
	public List<JournalEntry> await(String operation, int count, Duration timeout) {
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
		parameters.put("operation", operation);
		parameters.put("count", count);
		parameters.put("timeout", timeout);
		ControlApi.Answer answer = this.api.answer("GET", "/requests/wait" + ControlApi.query(parameters), null);
		if (answer.status() == 408) {
			throw new AssertionError(
					operation + " was not called " + count + " times within " + timeout + ". " + seen());
		}
		if (answer.status() != 200) {
			throw answer.refusal();
		}
		return entries(answer.json());
	}

	/** Says how often an operation must have been called by now. */
	public Verification verify(String operation) {
		return new Verification(this, operation, null);
	}

	/** The call as a line for a shell. */
	public String curl(JournalEntry entry) {
		return Answered.of(this.api.call("GET", "/requests/" + entry.id(), null)).text("curl");
	}

	/** Forgets what was called so far. */
	public void clear() {
		this.api.call("DELETE", "/requests", null);
	}

	void verify(String operation, @Nullable Integer status, String bound, int count) {
		Map<String, Object> wanted = new LinkedHashMap<>();
		wanted.put("operation", operation);
		wanted.put("count", Map.of(bound, count));
		if (status != null) {
			wanted.put("status", status);
		}
		ControlApi.Answer answer = this.api.answer("POST", "/requests/verify", JsonWriter.write(wanted));
		if (answer.status() == 409) {
			throw new AssertionError(operation + ((status != null) ? " with status " + status : "")
					+ " was to be called " + bound + " " + count + " times. " + seen());
		}
		if (answer.status() != 200) {
			throw answer.refusal();
		}
	}

	/** All calls for people, who look for the one that went elsewhere. */
	String seen() {
		List<JournalEntry> all = requests();
		return all.isEmpty() ? "There were no calls." : "There were these calls:\n"
				+ all.stream().map(JournalEntry::toString).collect(Collectors.joining("\n"));
	}

	/** How often an operation must have been called. */
	public record Verification(TwindeskJournal journal, String operation, @Nullable Integer status) {

		/** Counts only those that were answered so. */
		public Verification status(int status) {
			return new Verification(this.journal, this.operation, status);
		}

		/** So often and no more. */
		public void exactly(int count) {
			this.journal.verify(this.operation, this.status, "exactly", count);
		}

		/** So often or more. */
		public void atLeast(int count) {
			this.journal.verify(this.operation, this.status, "atLeast", count);
		}

		/** So often or less. */
		public void atMost(int count) {
			this.journal.verify(this.operation, this.status, "atMost", count);
		}

		/** Not at all. */
		public void never() {
			exactly(0);
		}

	}

}
