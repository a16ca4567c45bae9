package io.twindesk.control;

import java.io.IOException;

import io.twindesk.access.CurrentActor;
import io.twindesk.demo.DemoProperties;
import io.twindesk.web.ErrorResponder;
import io.twindesk.web.StatelessSecurity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.server.ResponseStatusException;

/** Security of all paths outside the dialects. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ ControlProperties.class, DemoProperties.class })
class ControlSecurityConfiguration {

	@Bean
	@Order(10)
	SecurityFilterChain publicPathsChain(StatelessSecurity security) {
		return security.chain()
			.securityMatcher("/", "/_twindesk/health", "/_twindesk/ready", "/_twindesk/ca.pem", "/_twindesk/ca.p12",
					"/_twindesk/proxy.pac", "/actuator/health", "/actuator/health/*")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

	@Bean
	@Order(11)
	SecurityFilterChain controlApiChain(StatelessSecurity security, ControlProperties properties, DemoProperties demo,
			CurrentActor actor) {
		return security.chain()
			.securityMatcher("/_twindesk", "/_twindesk/**", "/actuator/prometheus")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.addFilterBefore(new ControlAccessFilter(properties, demo.demo(), actor), AuthorizationFilter.class)
			.build();
	}

	/** Responds 404 on all other paths. */
	@Bean
	@Order(100)
	SecurityFilterChain unknownPathsChain(StatelessSecurity security, ErrorResponder responder) {
		return security.chain()
			.authorizeHttpRequests((requests) -> requests.anyRequest().denyAll())
			.exceptionHandling((handling) -> handling
				.authenticationEntryPoint((request, response, ex) -> notFound(responder, request, response))
				.accessDeniedHandler((request, response, ex) -> notFound(responder, request, response)))
			.build();
	}

	/** There are no passwords; without this bean Boot generates a user with one. */
	@Bean
	UserDetailsService emptyUserDetailsService() {
		return (name) -> {
			throw new UsernameNotFoundException(name);
		};
	}

	private static void notFound(ErrorResponder responder, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		responder.respond(request, response, new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
