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
 * Tells why a call is not let in. Whose key is right has named the workspace, and is told
 * so there: its rate limit counts the call, its time is the answer's.
 */
class DeskieEntryPoint implements AuthenticationEntryPoint {

	private final WorkspaceRequestBinder entrance;

	private final DeskieRateLimiter calls;

	private final ErrorResponder answers;

	DeskieEntryPoint(WorkspaceRequestBinder entrance, DeskieRateLimiter calls, ErrorResponder responses) {
		this.entrance = entrance;
		this.calls = calls;
		this.answers = responses;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		if (!(failure instanceof StaffMismatchException stranger)) {
			this.answers.respond(request, response, failure);
			return;
		}
		try (WorkspaceContext.Scope scope = this.entrance.bind(stranger.credential(), request, response)) {
			this.calls.count(request, response);
			this.answers.respond(request, response, failure);
		}
	}

}
