package io.twindesk.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param id of the credential, if it was one
 * @param name whose credential it is
 * @param requestId of the call, if it is one
 * @param source the address that the call came from
 */
public record Actor(Kind kind, @Nullable String id, @Nullable String name, @Nullable String requestId,
		@Nullable String source) {

	static final Actor SERVER = new Actor(Kind.SERVER, null, null, null, null);

	/** Somebody at this machine's command line. */
	public static final Actor COMMAND = new Actor(Kind.COMMAND, null, null, null, null);

	/** Somebody with a key of the workspace. */
	public static Actor credential(String id, String staffEmail, String requestId, String source) {
		return new Actor(Kind.CREDENTIAL, id, staffEmail, requestId, source);
	}

	/** Somebody who may call the control API. */
	public static Actor control(String requestId, String source) {
		return new Actor(Kind.CONTROL, null, null, requestId, source);
	}

	/** In whose name it is done. */
	public enum Kind {

		CREDENTIAL, CONTROL, COMMAND, SERVER

	}

}
