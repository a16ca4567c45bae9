package io.twindesk.tls;

import java.time.Clock;

import io.twindesk.settings.InvalidSettingException;
import io.twindesk.settings.SettingPath;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/** Adds the connector for TLS to the server if TLS is on. */
class TlsServerCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final Logger logger = LoggerFactory.getLogger(TlsServerCustomizer.class);

	private static final int RENEWAL_CHECK_MILLIS = 60_000;

	private final TlsProperties properties;

	private final ServedHosts hosts;

	private final TlsListener listener;

	private final boolean enabled;

	/**
	 * Creates a customizer.
	 * @param enabled whether TLS is on, by its own setting or by that of the proxy
	 */
	TlsServerCustomizer(TlsProperties properties, ServedHosts hosts, TlsListener listener, boolean enabled) {
		this.properties = properties;
		this.hosts = hosts;
		this.listener = listener;
		this.enabled = enabled;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		if (!this.enabled) {
			factory.addConnectorCustomizers(this.listener::use);
			return;
		}
		if (Ssl.isEnabled(factory.getSsl())) {
			throw new InvalidSettingException(
					"twindesk.tls.enabled or twindesk.proxy.port is set together with server.ssl.*",
					"Remove server.ssl.* to use the server's own certificates, or twindesk.tls.enabled and "
							+ "twindesk.proxy.port to use yours");
		}
		TlsConnector tls = new TlsConnector(factory, this.properties.port(),
				new CertificateAuthority(this.hosts, folder(), Clock.systemUTC()));
		this.listener.use(tls);
		factory.addConnectorCustomizers(new AdditionalConnector(factory, tls));
	}

	private @Nullable CertificateFolder folder() {
		String folder = this.properties.folder();
		return (folder == null || folder.isBlank()) ? null
				: new CertificateFolder(SettingPath.of(CertificateFolder.SETTING, folder));
	}

	@EventListener(ServletWebServerInitializedEvent.class)
	void logPort() {
		if (this.enabled) {
			this.listener.port()
				.ifPresent((port) -> logger.info("TLS on port {} for {} and {}; clients must trust /_twindesk/ca.pem",
						port, String.join(", ", this.hosts.certificateNames()),
						String.join(", ", this.hosts.certificateAddresses())));
		}
	}

	@Scheduled(initialDelay = RENEWAL_CHECK_MILLIS, fixedDelay = RENEWAL_CHECK_MILLIS)
	void renewCertificates() {
		this.listener.renew();
	}

	/**
	 * Adds the connector when Boot customizes the plain one: then all customizers are
	 * known.
	 */
	private record AdditionalConnector(TomcatServletWebServerFactory factory,
			TlsConnector tls) implements TomcatConnectorCustomizer {

		@Override
		public void customize(Connector plain) {
			this.tls.customize(this.factory, this);
			this.factory.addAdditionalConnectors(this.tls.connector());
		}

	}

}
