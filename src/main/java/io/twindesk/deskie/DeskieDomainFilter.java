package io.twindesk.deskie;

import java.io.IOException;

import io.twindesk.web.WorkspaceDomain;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Rejects a host name that belongs to no workspace before the key is checked. */
class DeskieDomainFilter extends OncePerRequestFilter {

	private final BasicAuthenticationConverter converter = new BasicAuthenticationConverter();

	private final WorkspaceDomain domain;

	DeskieDomainFilter(WorkspaceDomain domain) {
		this.domain = domain;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.domain.check(request, () -> key(request));
		chain.doFilter(request, response);
	}

	/** Returns the key, null if there is none or the header cannot be parsed. */
	private @Nullable String key(HttpServletRequest request) {
		try {
			UsernamePasswordAuthenticationToken token = this.converter.convert(request);
			return (token != null) ? String.valueOf(token.getCredentials()) : null;
		}
		catch (BadCredentialsException ex) {
			return null;
		}
	}

}
