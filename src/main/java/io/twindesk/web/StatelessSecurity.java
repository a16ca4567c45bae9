package io.twindesk.web;

import java.util.Map;

import org.springframework.context.ApplicationContext;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.HstsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.context.request.async.WebAsyncManagerIntegrationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Creates the common part of all security chains: no session and no state between
 * requests. Spring Security's own initial state has further parts that each chain would
 * disable, and looks for customizers of each part among all beans.
 */
@Component
public class StatelessSecurity {

	private final ApplicationContext context;

	private final ObjectPostProcessor<Object> postProcessor;

	StatelessSecurity(ApplicationContext context, ObjectPostProcessor<Object> postProcessor) {
		this.context = context;
		this.postProcessor = postProcessor;
	}

	/**
	 * Creates a chain without state, on the client's side too: a browser that has
	 * received Strict-Transport-Security once would reject plain HTTP of all other
	 * programs on that host.
	 */
	public HttpSecurity chain() {
		Map<Class<?>, Object> shared = Map.of(ApplicationContext.class, this.context,
				PathPatternRequestMatcher.Builder.class, PathPatternRequestMatcher.withDefaults());
		return new HttpSecurity(this.postProcessor, new AuthenticationManagerBuilder(this.postProcessor), shared)
			.addFilter(new WebAsyncManagerIntegrationFilter())
			.exceptionHandling(Customizer.withDefaults())
			.headers((headers) -> headers.httpStrictTransportSecurity(HstsConfig::disable))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.securityContext(Customizer.withDefaults())
			.anonymous(Customizer.withDefaults())
			.servletApi(Customizer.withDefaults());
	}

}
