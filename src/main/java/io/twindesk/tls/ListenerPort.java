package io.twindesk.tls;

import java.util.OptionalInt;

/** A port on which the server listens in addition to that of {@code server.port}. */
public interface ListenerPort {

	/** Returns the name of the port in the health response. */
	String name();

	/** Returns the port; empty if it is not open. */
	OptionalInt port();

}
