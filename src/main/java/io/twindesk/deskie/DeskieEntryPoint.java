package io.twindesk.deskie;

import java.io.IOException;

import io.twindesk.web.ErrorResponder;
import io.twindesk.web.WorkspaceRequestBinder;
import io.twindesk.workspace.WorkspaceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Writes the response for a rejected key. If the key is valid but belongs to another
 * staff member, the response is produced inside the key's workspace, so the workspace's
 * rate limit and clock apply.
 */
class DeskieEntryPoint implements AuthenticationEntryPoint {

	private final WorkspaceRequestBinder workspaceRequestBinder;

	private final DeskieRateLimiter rateLimiter;

	private final ErrorResponder errorResponder;

	DeskieEntryPoint(WorkspaceRequestBinder workspaceRequestBinder, DeskieRateLimiter rateLimiter,
			ErrorResponder responses) {
		this.workspaceRequestBinder = workspaceRequestBinder;
		this.rateLimiter = rateLimiter;
		this.errorResponder = responses;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		if (!(failure instanceof StaffMismatchException mismatch)) {
			this.errorResponder.respond(request, response, failure);
			return;
		}
		try (WorkspaceContext.Scope scope = this.workspaceRequestBinder.bind(mismatch.credential(), request,
				response)) {
			this.rateLimiter.count(request, response);
			this.errorResponder.respond(request, response, failure);
		}
	}

}
