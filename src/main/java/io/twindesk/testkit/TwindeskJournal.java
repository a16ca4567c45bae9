package io.twindesk.testkit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What was called in a workspace, the control API left out. */
public final class TwindeskJournal {

	private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

	private final WorkspaceClient api;

	TwindeskJournal(WorkspaceClient api) {
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

	static List<JournalEntry> entries(@Nullable Object response) {
		return JsonObject.of(response).objects("items").stream().map(JournalEntry::of).toList();
	}

	/** Waits until an operation was called once, for 5 seconds at most. */
	public List<JournalEntry> await(String operation) {
		return await(operation, 1, DEFAULT_TIMEOUT);
	}

	/**
	 * Waits until an operation was called so often, calls before this one included.
	 * @throws AssertionError if it was not, with what was seen
	 */
	public List<JournalEntry> await(String operation, int count, Duration timeout) {
		return verify(operation).await(count, timeout);
	}

	/** Says how often an operation must have been called by now. */
	public Verification verify(String operation) {
		return new Verification(this, operation);
	}

	/** The call as a line for a shell. */
	public String curl(JournalEntry entry) {
		return JsonObject.of(this.api.call("GET", "/requests/" + entry.id(), null)).text("curl");
	}

	/** Forgets what was called so far. */
	public void clear() {
		this.api.call("DELETE", "/requests", null);
	}

	ControlApi.Response post(String path, Map<String, Object> question) {
		return this.api.answer("POST", path, JsonWriter.write(question));
	}

	/** All calls for people, who look for the one that went elsewhere. */
	String summary() {
		List<JournalEntry> all = requests();
		return all.isEmpty() ? "There were no calls." : "There were these calls:\n"
				+ all.stream().map(JournalEntry::toString).collect(Collectors.joining("\n"));
	}

}
