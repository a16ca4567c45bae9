package io.twindesk.testkit;

import java.util.Optional;

/** The way in which a run treats the server of an existing record. */
enum Reuse {

	/** Use the server. */
	USE,

	/** Stop the server and start another one. */
	REPLACE,

	/** Start a server, because the one of the record is gone. */
	START;

	static Reuse of(ServerSpec spec, ServerRecord record, Optional<ServerState> state) {
		if (state.isEmpty()) {
			return START;
		}
		return (record.spec().equals(spec) && !state.get().isAboutToStop()) ? USE : REPLACE;
	}

}
