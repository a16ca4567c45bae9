package io.twindesk.access;

import org.jspecify.annotations.Nullable;

/**
 * The originator of an action.
 *
 * @param id the credential's id, if the actor is one
 * @param name the credential's staff e-mail
 * @param requestId the id of the request, if there is one
 * @param source the client's address
 */
public record Actor(Kind kind, @Nullable String id, @Nullable String name, @Nullable String requestId,
		@Nullable String source) {

	/** The server itself. */
	public static final Actor SERVER = new Actor(Kind.SERVER, null, null, null, null);

	/** A user of this machine's command line. */
	public static final Actor COMMAND = new Actor(Kind.COMMAND, null, null, null, null);

	/** A client with a key of the workspace. */
	public static Actor credential(String id, String staffEmail, String requestId, String source) {
		return new Actor(Kind.CREDENTIAL, id, staffEmail, requestId, source);
	}

	/** A client of the control API. */
	public static Actor control(String requestId, String source) {
		return new Actor(Kind.CONTROL, null, null, requestId, source);
	}

	/** The kinds of actors. */
	public enum Kind {

		CREDENTIAL, CONTROL, COMMAND, SERVER

	}

}
