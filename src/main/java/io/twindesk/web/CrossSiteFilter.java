package io.twindesk.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects writes that a page of another site makes a browser send: browsers store Basic
 * credentials and attach them to every request. Other clients send no site headers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class CrossSiteFilter extends OncePerRequestFilter {

	private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!SAFE_METHODS.contains(request.getMethod()) && isForeign(request)) {
			String site = request.getHeader("Sec-Fetch-Site");
			throw new CrossSiteException((site != null) ? "The header Sec-Fetch-Site is " + site
					: "The header Origin must be this server's: " + request.getHeader(HttpHeaders.ORIGIN));
		}
		chain.doFilter(request, response);
	}

	private static boolean isForeign(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return !site.equals("same-origin") && !site.equals("none");
		}
		return SameOrigin.isForeign(request);
	}

}
