package io.twindesk.deskie;

import java.io.IOException;

import io.twindesk.web.CallEntrance;
import io.twindesk.web.FailureAnswers;
import io.twindesk.workspace.CurrentWorkspace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Tells why a call is not let in. Whose key is right has named the workspace, and is told
 * so there: its rate limit counts the call, its time is the answer's.
 */
class DeskieEntryPoint implements AuthenticationEntryPoint {

	private final CallEntrance entrance;

	private final DeskieCallCount calls;

	private final FailureAnswers answers;

	DeskieEntryPoint(CallEntrance entrance, DeskieCallCount calls, FailureAnswers answers) {
		this.entrance = entrance;
		this.calls = calls;
		this.answers = answers;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		if (!(failure instanceof DeskieStaffException stranger)) {
			this.answers.answer(request, response, failure);
			return;
		}
		try (CurrentWorkspace.Visit visit = this.entrance.enter(stranger.credential(), request, response)) {
			this.calls.count(request, response);
			this.answers.answer(request, response, failure);
		}
	}

}
