package io.twindesk.deskie;

import java.io.IOException;

import io.twindesk.access.Credential;
import io.twindesk.web.WorkspaceRequestBinder;
import io.twindesk.workspace.WorkspaceContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds an authenticated request to its workspace and counts it. */
class DeskieWorkspaceFilter extends OncePerRequestFilter {

	private final WorkspaceRequestBinder workspaceRequestBinder;

	private final DeskieRateLimiter rateLimiter;

	DeskieWorkspaceFilter(WorkspaceRequestBinder workspaceRequestBinder, DeskieRateLimiter rateLimiter) {
		this.workspaceRequestBinder = workspaceRequestBinder;
		this.rateLimiter = rateLimiter;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof Credential credential)) {
			chain.doFilter(request, response);
			return;
		}
		try (WorkspaceContext.Scope scope = this.workspaceRequestBinder.bind(credential, request, response)) {
			this.rateLimiter.count(request, response);
			chain.doFilter(request, response);
		}
	}

}
