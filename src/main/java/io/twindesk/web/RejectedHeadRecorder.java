package io.twindesk.web;

import java.time.Duration;

import io.twindesk.connector.InvalidHeadException;
import io.twindesk.web.Exchange.Message;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * Records requests that Tomcat rejects before any filter runs in the journal of the
 * workspace that their key belongs to.
 */
@Component
class RejectedHeadRecorder {

	private final EarlyRejectionRecorder early;

	private final ExchangeRecorder recorder;

	private final RequestVerdicts verdicts;

	RejectedHeadRecorder(EarlyRejectionRecorder early, ExchangeRecorder recorder, RequestVerdicts verdicts) {
		this.verdicts = verdicts;
		this.early = early;
		this.recorder = recorder;
	}

	/**
	 * Finds the workspace of a request. Must be called before the response is written.
	 */
	void begin(HttpServletRequest request, HttpServletResponse response, InvalidHeadException failure) {
		WorkspaceRequest workspaceRequest = this.early.find(request, response, failure);
		if (workspaceRequest != null) {
			this.recorder.complete(workspaceRequest, failure, request.getMethod(), ContextPath.without(request));
			this.verdicts.addRules(workspaceRequest, request, failure);
		}
	}

	/** Records the request with its response. */
	void end(HttpServletRequest request, HttpServletResponse response, byte[] body) {
		WorkspaceRequest workspaceRequest = WorkspaceRequest.of(request);
		if (workspaceRequest == null || !this.recorder.accepts(workspaceRequest)) {
			return;
		}
		String query = request.getQueryString();
		Message requested = new Message(Exchange.headers(request), new byte[0], false);
		Message responded = new Message(Exchange.headers(response, body.length), body, false);
		this.recorder.add(workspaceRequest,
				new Exchange(request.getMethod(), request.getContextPath(),
						Exchange.percentEncoded(request.getRequestURI()),
						(query != null) ? Exchange.percentEncoded(query) : null, null, requested, Duration.ZERO, 0,
						response.getStatus(), responded));
	}

}
