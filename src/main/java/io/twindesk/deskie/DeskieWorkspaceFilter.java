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

/** Takes an authenticated call into its workspace and counts it. */
class DeskieWorkspaceFilter extends OncePerRequestFilter {

	private final WorkspaceRequestBinder entrance;

	private final DeskieRateLimiter calls;

	DeskieWorkspaceFilter(WorkspaceRequestBinder entrance, DeskieRateLimiter calls) {
		this.entrance = entrance;
		this.calls = calls;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof Credential credential)) {
			chain.doFilter(request, response);
			return;
		}
		try (WorkspaceContext.Scope scope = this.entrance.bind(credential, request, response)) {
			this.calls.count(request, response);
			chain.doFilter(request, response);
		}
	}

}
