package io.twindesk.testkit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Reads the requests to a workspace, except those to the control API. */
public final class TwindeskJournal {

	private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

	private final WorkspaceClient api;

	TwindeskJournal(WorkspaceClient api) {
		this.api = api;
	}

	/** Returns all requests. */
	public List<JournalEntry> requests() {
		return requests(new HashMap<>());
	}

	/** Returns the requests of one operation. */
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

	/** Waits at most 5 seconds for a first request of an operation. */
	public List<JournalEntry> await(String operation) {
		return await(operation, 1, DEFAULT_TIMEOUT);
	}

	/**
	 * Waits for a number of requests of an operation. Requests before this call count,
	 * too.
	 * @throws AssertionError if there are fewer within the timeout; the message lists the
	 * requests
	 */
	public List<JournalEntry> await(String operation, int count, Duration timeout) {
		return verify(operation).await(count, timeout);
	}

	/** Starts a verification of the number of requests of an operation so far. */
	public Verification verify(String operation) {
		return new Verification(this, operation);
	}

	/** Returns the request as a curl command line. */
	public String curl(JournalEntry entry) {
		return JsonObject.of(this.api.call("GET", "/requests/" + entry.id(), null)).text("curl");
	}

	/** Deletes the requests recorded so far. */
	public void clear() {
		this.api.call("DELETE", "/requests", null);
	}

	ControlApi.Response post(String path, Map<String, Object> query) {
		return this.api.exchange("POST", path, JsonWriter.write(query));
	}

	/**
	 * Lists all requests for the message of a failed test, for example to find one that
	 * went to another path.
	 */
	String summary() {
		List<JournalEntry> all = requests();
		return all.isEmpty() ? "There were no requests." : "There were these requests:\n"
				+ all.stream().map(JournalEntry::toString).collect(Collectors.joining("\n"));
	}

}
