package io.twindesk.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.HstsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;

/** The common part of all security chains: no session and no state between requests. */
public final class StatelessSecurity {

	private StatelessSecurity() {
	}

	/**
	 * Configures a chain without state, on the client's side too: a browser that has
	 * received Strict-Transport-Security once would reject plain HTTP of all other
	 * programs on that host.
	 */
	public static HttpSecurity of(HttpSecurity http) {
		return http.csrf(AbstractHttpConfigurer::disable) // no cookie is ever set or read
			.headers((headers) -> headers.httpStrictTransportSecurity(HstsConfig::disable))
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
	}

}
