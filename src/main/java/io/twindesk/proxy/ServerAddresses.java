package io.twindesk.proxy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.OptionalInt;

import io.twindesk.tls.ListenerPort;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/** The addresses at which the proxy reaches the connectors of this server. */
class ServerAddresses {

	private final Environment environment;

	private final ListenerPort tls;

	ServerAddresses(Environment environment, ListenerPort tls) {
		this.environment = environment;
		this.tls = tls;
	}

	/** The address of the connector without TLS; null if it is not open. */
	@Nullable InetSocketAddress plain() {
		int port = this.environment.getProperty("local.server.port", Integer.class, 0);
		return (port > 0) ? new InetSocketAddress(address(), port) : null;
	}

	/** The address of the connector with TLS; null if it is not open. */
	@Nullable InetSocketAddress tls() {
		OptionalInt port = this.tls.port();
		return port.isPresent() ? new InetSocketAddress(address(), port.getAsInt()) : null;
	}

	/** The address of all connectors: a local one, or loopback if they have all. */
	private InetAddress address() {
		String configured = this.environment.getProperty("server.address", "");
		try {
			InetAddress address = InetAddress.getByName(configured);
			return (configured.isEmpty() || address.isAnyLocalAddress()) ? InetAddress.getLoopbackAddress() : address;
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
