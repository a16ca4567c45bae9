package io.twindesk.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import io.twindesk.TestClock;
import io.twindesk.settings.InvalidSettingException;
import org.junit.jupiter.api.Test;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TlsServerCustomizerTests {

	private final ServedHosts hosts = new ServedHosts(List.of(), List.of());

	private final TlsListener listener = new TlsListener();

	private final TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);

	private Instant time = TestClock.now();

	@Test
	void ownCertificatesOfBootAreRejectedTogetherWithThese() {
		this.factory.setSsl(new Ssl());
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> customizer(true, 0).customize(this.factory))
			.withMessageContaining("twindesk.tls.enabled")
			.withMessageContaining("server.ssl.*");
	}

	@Test
	void aPortInUseIsReportedWithItsSetting() throws IOException {
		try (ServerSocket other = new ServerSocket(0)) {
			assertThatExceptionOfType(InvalidSettingException.class)
				.isThrownBy(() -> customizer(true, other.getLocalPort()).customize(this.factory))
				.withMessageContaining("twindesk.tls.port is " + other.getLocalPort());
		}
	}

	@Test
	void withoutTlsThereIsNoPortAndNoAuthority() {
		customizer(false, 0).customize(this.factory);
		WebServer server = this.factory.getWebServer();
		server.start();
		try {
			assertThat(this.listener.port()).isEmpty();
			assertThat(this.listener.root()).isEmpty();
		}
		finally {
			server.stop();
		}
	}

	@Test
	void certificatesAreRenewedWithoutARestart() throws IOException, GeneralSecurityException {
		CertificateAuthority authority = new CertificateAuthority(this.hosts, null, () -> this.time);
		TlsConnector tls = new TlsConnector(this.factory, 0, authority);
		this.listener.use(tls);
		this.factory.addConnectorCustomizers(new TomcatConnectorCustomizer() {

			@Override
			public void customize(org.apache.catalina.connector.Connector plain) {
				tls.customize(TlsServerCustomizerTests.this.factory, this);
				TlsServerCustomizerTests.this.factory.addAdditionalConnectors(tls.connector());
			}

		});
		WebServer server = this.factory.getWebServer();
		server.start();
		try (SSLSocket before = connect()) {
			assertThat(served(before)).isEqualTo(authority.chain().served());
			this.time = this.time.plus(Duration.ofDays(340));
			this.listener.renew();
			try (SSLSocket after = connect()) {
				assertThat(served(after)).isEqualTo(authority.chain().served()).isNotEqualTo(served(before));
			}
			assertThat(this.listener.root()).contains(authority.chain().root());
			before.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes());
			assertThat(before.getInputStream().readAllBytes()).asString().startsWith("HTTP/1.1 404");
		}
		finally {
			server.stop();
		}
	}

	private TlsServerCustomizer customizer(boolean enabled, int port) {
		return new TlsServerCustomizer(new TlsProperties(enabled, port, null, List.of()), this.hosts, this.listener,
				enabled);
	}

	private static List<X509Certificate> served(SSLSocket socket) throws IOException {
		return List.of((X509Certificate[]) socket.getSession().getPeerCertificates());
	}

	/** Connects without validation, since the time of the certificates is invented. */
	private SSLSocket connect() throws IOException, GeneralSecurityException {
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, new TrustManager[] { new Trusting() }, null);
		SSLSocket socket = (SSLSocket) context.getSocketFactory()
			.createSocket(InetAddress.getLoopbackAddress(), this.listener.port().orElseThrow());
		socket.setSoTimeout(60_000);
		socket.startHandshake();
		return socket;
	}

	private static final class Trusting implements X509TrustManager {

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}

	}

}
