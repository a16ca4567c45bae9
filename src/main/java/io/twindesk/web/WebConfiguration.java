package io.twindesk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatVirtualThreadsWebServerFactoryCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DomainProperties.class)
class WebConfiguration implements WebMvcConfigurer {

	private static final int FIRST_JDK_WITH_VIRTUAL_THREADS = 24;

	/** Neither vendor looks at Accept, so nor does this server. */
	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
		configurer.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
	}

	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
		builder.addCustomConverter(new JsonContentConverter());
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new ValueArgumentResolver());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new OperationNameInterceptor()).order(OperationNameInterceptor.ORDER);
	}

	@Bean
	RequestRejectedHandler requestRejectedHandler(ErrorResponder responses) {
		return responses::respond;
	}

	/** Paths stay strict; a method that no route has is told as such, by the routes. */
	@Bean
	HttpFirewall httpFirewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setUnsafeAllowAnyHttpMethod(true);
		// the connector rejects control characters; other bytes, of UTF-8 for example,
		// are legal
		firewall.setAllowedHeaderValues((value) -> true);
		return firewall;
	}

	/** Requests are counted once, by Spring MVC; not each filter of a chain besides. */
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	WebMvcRegistrations mvcRegistrations() {
		return new WebMvcRegistrations() {

			@Override
			public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
				return new RouteMapping();
			}

			@Override
			public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
				return new RequestMappingHandlerAdapter() {

					@Override
					public void afterPropertiesSet() {
						super.afterPropertiesSet();
						List<HandlerMethodReturnValueHandler> handlers = new ArrayList<>(
								Objects.requireNonNull(getReturnValueHandlers()));
						handlers.add(0, new JsonContentHandler()); // before the one of
																	// @ResponseBody
						setReturnValueHandlers(handlers);
					}

				};
			}

		};
	}

	@Bean
	DispatcherServlet dispatcherServlet() {
		return new RoutingServlet();
	}

	/**
	 * Serves each request on a virtual thread, so that a slow client keeps no thread from
	 * the others. Earlier JDKs do not: there, a virtual thread that waits in a
	 * {@code synchronized} block holds a platform thread, and H2 waits in such blocks.
	 */
	@Bean
	@Nullable TomcatVirtualThreadsWebServerFactoryCustomizer virtualThreads(Environment environment) {
		boolean enabled = environment.getProperty("spring.threads.virtual.enabled", Boolean.class, true);
		return (enabled && Runtime.version().feature() >= FIRST_JDK_WITH_VIRTUAL_THREADS)
				? new TomcatVirtualThreadsWebServerFactoryCustomizer() : null;
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> allMethods() {
		return (factory) -> factory.addConnectorCustomizers((connector) -> connector.setAllowTrace(true));
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectorErrors(ErrorResponder responses,
			ObjectProvider<RejectedHeads> rejected) {
		return (factory) -> factory.addContextCustomizers((context) -> {
			StandardHost host = (StandardHost) context.getParent();
			host.setErrorReportValveClass(ConnectorErrorValve.class.getName());
			host.getPipeline().addValve(new ConnectorErrorValve(responses, rejected, context.getPath()));
			host.getPipeline().addValve(new RepeatedSlashValve(context.getPath()));
		});
	}

}
