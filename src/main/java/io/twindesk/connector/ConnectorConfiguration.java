package io.twindesk.connector;

import org.apache.catalina.core.StandardHost;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConnectorConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> traceMethodCustomizer() {
		return (factory) -> factory.addConnectorCustomizers((connector) -> connector.setAllowTrace(true));
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
