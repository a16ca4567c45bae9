package io.twindesk.access;

/** Thrown if a request needs data that the starting server may not have created yet. */
public final class ServerStartingException extends RuntimeException {

	ServerStartingException() {
		super("The server is starting");
	}

	@Override
	public Throwable fillInStackTrace() {
		return this; // expected, and no error of the code
	}

}
