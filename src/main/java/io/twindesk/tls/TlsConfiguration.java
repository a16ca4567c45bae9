package io.twindesk.tls;

import io.twindesk.web.DomainProperties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The beans exist whether TLS is on or not, because the build evaluates conditions before
 * the settings are known.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TlsProperties.class)
class TlsConfiguration {

	@Bean
	ServedHosts servedHosts(DomainProperties domains, TlsProperties properties) {
		return new ServedHosts(domains.baseDomain(), properties.hosts());
	}

	@Bean
	TlsListener tlsListener() {
		return new TlsListener();
	}

}
