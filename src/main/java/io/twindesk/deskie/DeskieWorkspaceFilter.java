package io.twindesk.deskie;

import java.io.IOException;

import io.twindesk.access.Credential;
import io.twindesk.access.Quota;
import io.twindesk.access.RateLimit;
import io.twindesk.access.RateLimitExceededException;
import io.twindesk.workspace.CurrentWorkspace;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceService;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes an authenticated call into its workspace and counts it: V, each call is one, a
 * write two, for all staff of the account together.
 */
class DeskieWorkspaceFilter extends OncePerRequestFilter {

	private final WorkspaceService workspaces;

	private final CurrentWorkspace currentWorkspace;

	private final RateLimit rateLimit;

	DeskieWorkspaceFilter(WorkspaceService workspaces, CurrentWorkspace currentWorkspace, RateLimit rateLimit) {
		this.workspaces = workspaces;
		this.currentWorkspace = currentWorkspace;
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
		Workspace workspace = this.workspaces.find(credential.workspaceId())
			.orElseThrow(() -> new BadCredentialsException("The workspace is gone"));
		try (CurrentWorkspace.Visit visit = this.currentWorkspace.enter(workspace)) {
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
