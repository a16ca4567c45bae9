package io.twindesk.proxy;

import java.net.InetSocketAddress;

import io.twindesk.connector.ProxiedConnections;
import io.twindesk.tls.ServedHosts;
import io.twindesk.tls.TlsListener;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Creates the proxy if its port is set. The method reads the setting itself, because the
 * build evaluates conditions before the settings are known.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(ProxyProperties.class)
class ProxyConfiguration {

	@Bean
	@Nullable ProxyServer proxyServer(ProxyProperties properties, ServedHosts served, TlsListener tls,
			ProxiedConnections connections, Environment environment) {
		Integer port = properties.port();
		return (port != null) ? new ProxyServer(new InetSocketAddress(properties.listenAddress(), port), served,
				new ServerAddresses(environment, tls), connections) : null;
	}

}
