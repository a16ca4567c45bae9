package io.twindesk.control;

import io.twindesk.web.FailureAnswers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;

/** Everything that is not a dialect's: health for everybody, the rest for nobody. */
@Configuration(proxyBeanMethods = false)
class ControlSecurityConfiguration {

	@Bean
	@Order(100)
	SecurityFilterChain otherSecurity(HttpSecurity http, FailureAnswers answers) {
		return http.csrf(AbstractHttpConfigurer::disable) // no cookie is ever set or read
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.exceptionHandling(
					(refused) -> refused.authenticationEntryPoint(answers::answer).accessDeniedHandler(answers::answer))
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/_twindesk/health", "/_twindesk/ready", "/actuator/health", "/actuator/health/*")
				.permitAll()
				.anyRequest()
				.denyAll())
			.build();
	}

	/** Nobody signs in with a password, and Boot is not to make one up. */
	@Bean
	UserDetailsService nobody() {
		return (name) -> {
			throw new UsernameNotFoundException(name);
		};
	}

}
