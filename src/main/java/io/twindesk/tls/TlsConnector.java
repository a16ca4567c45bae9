package io.twindesk.tls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;

import io.twindesk.settings.InvalidSettingException;
import org.apache.catalina.connector.Connector;
import org.apache.commons.logging.LogFactory;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.ProtocolHandler;
import org.apache.coyote.http2.Http2Protocol;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.tomcat.SslConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.util.LambdaSafe;
import org.springframework.boot.web.server.Ssl;

/**
 * The connector that accepts TLS, with HTTP/1.1 and HTTP/2. Boot customizes the plain
 * connector only, so this one gets the same customizers.
 */
final class TlsConnector {

	private static final SslOptions OPTIONS = SslOptions.of((String[]) null, new String[] { "TLSv1.3", "TLSv1.2" });

	private static final String PASSWORD = "";

	private final CertificateAuthority authority;

	private final Connector connector;

	private final SslConnectorCustomizer ssl;

	/**
	 * Creates the connector.
	 * @param factory the factory of the plain connector
	 * @throws InvalidSettingException if the port is in use
	 */
	TlsConnector(TomcatWebServerFactory factory, int port, CertificateAuthority authority) {
		checkPort(factory, port);
		this.authority = authority;
		this.connector = new Connector(factory.getProtocol());
		this.connector.setThrowOnFailure(true);
		this.connector.setPort(port);
		this.ssl = new SslConnectorCustomizer(LogFactory.getLog(TlsConnector.class), this.connector,
				Ssl.ClientAuth.NONE);
	}

	/** Customizes the connector like the plain one, and adds the certificates. */
	@SuppressWarnings("unchecked")
	void customize(TomcatWebServerFactory factory, TomcatConnectorCustomizer caller) {
		ProtocolHandler handler = this.connector.getProtocolHandler();
		if (handler instanceof AbstractProtocol<?> protocol && factory.getAddress() != null) {
			protocol.setAddress(factory.getAddress());
		}
		LambdaSafe.callbacks(TomcatProtocolHandlerCustomizer.class, factory.getProtocolHandlerCustomizers(), handler)
			.invoke((customizer) -> customizer.customize(handler));
		this.connector.addUpgradeProtocol(new Http2Protocol());
		this.ssl.customize(bundle(), Map.of());
		factory.getConnectorCustomizers()
			.stream()
			.filter((customizer) -> customizer != caller)
			.forEach((customizer) -> customizer.customize(this.connector));
	}

	Connector connector() {
		return this.connector;
	}

	/** Returns the certificate that clients must trust. */
	X509Certificate root() {
		return this.authority.chain().root();
	}

	/**
	 * Replaces the certificates if they expire soon; open connections keep the former
	 * ones.
	 */
	void renew() {
		if (this.authority.renew()) {
			this.ssl.update(null, bundle());
		}
	}

	private SslBundle bundle() {
		CertificateChain chain = this.authority.chain();
		try {
			KeyStore keys = KeyStore.getInstance("PKCS12");
			keys.load(null, null);
			keys.setKeyEntry("server", chain.leafKey(), PASSWORD.toCharArray(),
					chain.served().toArray(X509Certificate[]::new));
			return SslBundle.of(SslStoreBundle.of(keys, PASSWORD, null), SslBundleKey.NONE, OPTIONS);
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException("The certificates cannot be used", ex);
		}
	}

	/** Boot would report the other port. */
	private static void checkPort(TomcatWebServerFactory factory, int port) {
		try (ServerSocketChannel channel = ServerSocketChannel.open()) {
			channel.bind(new InetSocketAddress(factory.getAddress(), port));
		}
		catch (IOException ex) {
			throw new InvalidSettingException(
					"twindesk.tls.port is " + port + ", and the server cannot listen on it: " + ex.getMessage(),
					"Set it to a free port, or to 0 for any free port");
		}
	}

}
