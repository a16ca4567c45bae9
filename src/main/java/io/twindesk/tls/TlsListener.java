package io.twindesk.tls;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.OptionalInt;

import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;

/** The connector that accepts TLS, if there is one. */
public final class TlsListener implements ListenerPort {

	private volatile @Nullable Connector connector;

	private volatile @Nullable TlsConnector own;

	TlsListener() {
	}

	/** Uses the only connector, which accepts TLS if {@code server.ssl.*} is set. */
	void use(Connector onlyConnector) {
		this.connector = onlyConnector;
	}

	/** Uses the connector with the certificates of the server's own authority. */
	void use(TlsConnector tlsConnector) {
		this.own = tlsConnector;
		this.connector = tlsConnector.connector();
	}

	void renew() {
		TlsConnector renewed = this.own;
		if (renewed != null) {
			renewed.renew();
		}
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

	/**
	 * Returns the root certificate of the server's own authority; empty if it has none.
	 */
	public Optional<X509Certificate> root() {
		TlsConnector issued = this.own;
		return (issued != null) ? Optional.of(issued.root()) : Optional.empty();
	}

}
