package io.twindesk.proxy;

import java.time.Duration;

/**
 * Bounds of the proxy.
 *
 * @param tunnels maximum number of connections to this server at the same time
 * @param connections maximum number of connections of clients at the same time
 * @param head time in which a client must send its first request
 * @param idle time without bytes after which a connection without a request under way is
 * closed
 */
record ProxyLimits(int tunnels, int connections, Duration head, Duration idle) {

	/** The maximum number of tunnels, including connections for absolute targets. */
	static final int MAX_TUNNELS = 200;

	/** The maximum number of connections of clients, with and without a tunnel. */
	static final int MAX_CONNECTIONS = 1_000;

	/** The seconds in which a client must send its first request. */
	static final int MAX_HEAD_SECONDS = 10;

	/** The seconds after which an idle tunnel is closed. */
	static final int MAX_IDLE_SECONDS = 60;

	static final ProxyLimits DEFAULTS = new ProxyLimits(MAX_TUNNELS, MAX_CONNECTIONS,
			Duration.ofSeconds(MAX_HEAD_SECONDS), Duration.ofSeconds(MAX_IDLE_SECONDS));

}
