package io.twindesk.deskie;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a host name that no workspace has, before it looks at any key. */
class DeskieDomainFilter extends OncePerRequestFilter {

	private final DeskieDomain domain;

	DeskieDomainFilter(DeskieDomain domain) {
		this.domain = domain;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.domain.workspace(request);
		chain.doFilter(request, response);
	}

}
