package io.twindesk.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.HstsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;

/**
 * What every security chain begins with: each call stands for itself, without a session.
 */
public final class StatelessSecurity {

	private StatelessSecurity() {
	}

	/**
	 * The same chain, in which nothing is remembered from call to call, by the client
	 * neither: a browser that has seen Strict-Transport-Security once would refuse plain
	 * HTTP of every other program on that host.
	 */
	public static HttpSecurity of(HttpSecurity http) {
		return http.csrf(AbstractHttpConfigurer::disable) // no cookie is ever set or read
			.headers((headers) -> headers.httpStrictTransportSecurity(HstsConfig::disable))
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
	}

}
