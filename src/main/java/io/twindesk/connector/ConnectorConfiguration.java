package io.twindesk.connector;

import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.autoconfigure.TomcatVirtualThreadsWebServerFactoryCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class ConnectorConfiguration {

	private static final int FIRST_JDK_WITH_VIRTUAL_THREADS = 24;

	/**
	 * Serves each request on a virtual thread, so that slow clients do not occupy the
	 * threads of others. In earlier JDKs, a virtual thread that waits in
	 * {@code synchronized} pins its carrier thread, and H2 waits there.
	 */
	@Bean
	@Nullable TomcatVirtualThreadsWebServerFactoryCustomizer virtualThreads(Environment environment) {
		boolean enabled = environment.getProperty("spring.threads.virtual.enabled", Boolean.class, true);
		return (enabled && Runtime.version().feature() >= FIRST_JDK_WITH_VIRTUAL_THREADS)
				? new TomcatVirtualThreadsWebServerFactoryCustomizer() : null;
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> traceMethodCustomizer() {
		return (factory) -> factory.addConnectorCustomizers((connector) -> connector.setAllowTrace(true));
	}

	/** Adds its valve before those that replace the address by a header. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> proxiedClientCustomizer(ProxiedConnections connections) {
		return (factory) -> {
			factory.addEngineValves(new ProxiedClientValve(connections));
			factory.addConnectorCustomizers((connector) -> {
				if (connector.getProtocolHandler() instanceof ClosableHttp11Protocol protocol) {
					protocol.setProxiedConnections(connections);
				}
			});
		};
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> valveCustomizer(ConnectorErrorHandler errors) {
		return (factory) -> factory.addContextCustomizers((context) -> {
			StandardHost host = (StandardHost) context.getParent();
			host.setErrorReportValveClass(ConnectorErrorValve.class.getName());
			host.getPipeline().addValve(new ConnectorErrorValve(errors, context.getPath()));
			host.getPipeline().addValve(new RepeatedSlashValve(context.getPath()));
		});
	}

}
