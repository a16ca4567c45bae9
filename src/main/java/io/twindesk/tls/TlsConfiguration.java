package io.twindesk.tls;

import io.twindesk.web.DomainProperties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The beans exist whether TLS is on or not, because the build evaluates conditions before
 * the settings are known.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TlsProperties.class)
class TlsConfiguration {

	/** The proxy serves https, so its port turns TLS on. */
	private static final String PROXY_PORT = "twindesk.proxy.port";

	@Bean
	ServedHosts servedHosts(DomainProperties domains, TlsProperties properties) {
		return new ServedHosts(domains.baseDomain(), properties.hosts());
	}

	@Bean
	TlsListener tlsListener() {
		return new TlsListener();
	}

	@Bean
	TlsServerCustomizer tlsServerCustomizer(TlsProperties properties, ServedHosts servedHosts, TlsListener listener,
			Environment environment) {
		boolean proxy = !environment.getProperty(PROXY_PORT, "").isBlank();
		return new TlsServerCustomizer(properties, servedHosts, listener, properties.enabled() || proxy);
	}

}
