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
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.server.ResponseStatusException;

/** Every path that is not a dialect's: health for everybody, most for nobody. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ ControlProperties.class, DemoProperties.class })
class ControlSecurityConfiguration {

	@Bean
	@Order(10)
	SecurityFilterChain openSecurity(HttpSecurity http) {
		return StatelessSecurity
			.of(http.securityMatcher("/", "/_twindesk/health", "/_twindesk/ready", "/actuator/health",
					"/actuator/health/*"))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

	@Bean
	@Order(11)
	SecurityFilterChain controlSecurity(HttpSecurity http, ControlProperties properties, DemoProperties demo,
			CurrentActor actor) {
		return StatelessSecurity.of(http.securityMatcher("/_twindesk", "/_twindesk/**", "/actuator/prometheus"))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.addFilterBefore(new ControlAccessFilter(properties, demo.demo(), actor), AuthorizationFilter.class)
			.build();
	}

	/** Nobody has a key for what is elsewhere, so it is not there. */
	@Bean
	@Order(100)
	SecurityFilterChain nothingElse(HttpSecurity http, ErrorResponder responses) {
		return StatelessSecurity.of(http)
			.authorizeHttpRequests((requests) -> requests.anyRequest().denyAll())
			.exceptionHandling((refused) -> refused
				.authenticationEntryPoint((request, response, ex) -> notFound(responses, request, response))
				.accessDeniedHandler((request, response, ex) -> notFound(responses, request, response)))
			.build();
	}

	/** Nobody signs in with a password, and Boot is not to make one up. */
	@Bean
	UserDetailsService nobody() {
		return (name) -> {
			throw new UsernameNotFoundException(name);
		};
	}

	private static void notFound(ErrorResponder responses, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		responses.respond(request, response, new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
