package io.twindesk.testkit;

import java.util.Optional;

/** What a run does with the server of a record that it has read. */
enum Reuse {

	/** Take the server. */
	USE,

	/** Stop the server and start another one. */
	REPLACE,

	/** Start a server, since that of the record is gone. */
	START;

	static Reuse of(ServerSpec spec, ServerRecord record, Optional<ServerState> state) {
		if (state.isEmpty()) {
			return START;
		}
		return (record.spec().equals(spec) && !state.get().isAboutToStop()) ? USE : REPLACE;
	}

}
