package io.twindesk.deskie;

import java.io.IOException;

import io.twindesk.access.Credential;
import io.twindesk.web.CallEntrance;
import io.twindesk.workspace.CurrentWorkspace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes an authenticated call into its workspace and counts it. */
class DeskieWorkspaceFilter extends OncePerRequestFilter {

	private final CallEntrance entrance;

	private final DeskieCallCount calls;

	DeskieWorkspaceFilter(CallEntrance entrance, DeskieCallCount calls) {
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
		try (CurrentWorkspace.Visit visit = this.entrance.enter(credential, request, response)) {
			this.calls.count(request, response);
			chain.doFilter(request, response);
		}
	}

}
