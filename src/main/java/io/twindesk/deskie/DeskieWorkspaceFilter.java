package io.twindesk.deskie;

import java.io.IOException;

import io.twindesk.access.Credential;
import io.twindesk.access.Quota;
import io.twindesk.access.RateLimit;
import io.twindesk.access.RateLimitExceededException;
import io.twindesk.web.CallEntrance;
import io.twindesk.workspace.CurrentWorkspace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes an authenticated call into its workspace and counts it: V, each call is one, a
 * write two, for all staff of the account together.
 */
class DeskieWorkspaceFilter extends OncePerRequestFilter {

	private final CallEntrance entrance;

	private final RateLimit rateLimit;

	DeskieWorkspaceFilter(CallEntrance entrance, RateLimit rateLimit) {
		this.entrance = entrance;
		this.rateLimit = rateLimit;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof Credential credential)) {
			chain.doFilter(request, response);
			return;
		}
		try (CurrentWorkspace.Visit visit = this.entrance.enter(credential, request, response)) {
			count(request, response);
			chain.doFilter(request, response);
		}
	}

	private void count(HttpServletRequest request, HttpServletResponse response) {
		if (!this.rateLimit.isOn()) {
			return;
		}
		Quota quota = this.rateLimit.take(isWrite(request.getMethod()) ? 2 : 1);
		DeskieRateHeaders.on(response, quota);
		if (!quota.granted()) {
			throw new RateLimitExceededException(quota);
		}
	}

	private static boolean isWrite(String method) {
		return method.equals("POST") || method.equals("PUT") || method.equals("DELETE");
	}

}
