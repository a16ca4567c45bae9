package io.twindesk.testkit;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * The state that a shared server reports.
 *
 * @param idle time since the last request
 * @param limit idle time after which it stops
 */
record ServerState(long pid, String version, Duration idle, Duration limit) {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	/**
	 * Requests the state from the server of a record; empty if that server no longer runs
	 * there.
	 */
	static Optional<ServerState> of(ServerRecord record) {
		if (record.port() == 0) {
			return Optional.empty();
		}
		ControlApi control = new ControlApi(record.url(), record.token(), () -> "");
		try {
			LoopbackHttp.Response response = control.sendOnLoopback("GET", "/_twindesk/process", null, TIMEOUT);
			return (response.status() == 200) ? read(response.body(), record.pid()) : Optional.empty();
		}
		catch (TwindeskException ex) {
			if (ex.getCause() instanceof IOException) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	/**
	 * Reads the state. Another server that now uses the same port does not know the
	 * token.
	 */
	private static Optional<ServerState> read(String body, long pid) {
		try {
			JsonObject fields = JsonObject.of(JsonReader.read(body));
			ServerState state = new ServerState(fields.number("pid"), fields.text("version"),
					Duration.parse(fields.text("idle")), Duration.parse(fields.text("stopWhenIdle")));
			return (state.pid() == pid) ? Optional.of(state) : Optional.empty();
		}
		catch (RuntimeException ex) {
			return Optional.empty(); // not JSON, or incomplete
		}
	}

	/**
	 * Checks whether the server may stop before the first request of a run reaches it.
	 */
	boolean isAboutToStop() {
		Duration margin = this.limit.dividedBy(30);
		return this.idle.plus(margin).compareTo(this.limit) >= 0;
	}

}
