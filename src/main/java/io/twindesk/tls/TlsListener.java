package io.twindesk.tls;

import java.util.OptionalInt;

import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;

/** The connector that accepts TLS, if there is one. */
public final class TlsListener implements ListenerPort {

	private volatile @Nullable Connector connector;

	TlsListener() {
	}

	void use(Connector tlsConnector) {
		this.connector = tlsConnector;
	}

	@Override
	public String name() {
		return "tls";
	}

	/** Returns the port of TLS; empty if TLS is off or not yet started. */
	@Override
	public OptionalInt port() {
		Connector listening = this.connector;
		int port = (listening != null && listening.getSecure()) ? listening.getLocalPort() : 0;
		return (port > 0) ? OptionalInt.of(port) : OptionalInt.empty();
	}

}
