package io.twindesk.web;

import java.io.IOException;
import java.util.List;

import io.twindesk.connector.InvalidHeadException;
import io.twindesk.verdict.ContractViolationException;
import io.twindesk.verdict.Finding;
import io.twindesk.verdict.RequestFindings;
import io.twindesk.verdict.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Completes the findings of a request once its response is known. */
@Component
class RequestVerdicts {

	private static final String HEADER = "X-Twindesk-Verdict";

	private static final int TOO_MANY_REQUESTS = 429;

	private final ErrorResponder responder;

	RequestVerdicts(ErrorResponder responder) {
		this.responder = responder;
	}

	/**
	 * Adds the rules that a rejected request breaks. In strict mode, replaces the
	 * response to a read that is not rejected; a write was rejected before its commit.
	 */
	void complete(WorkspaceRequest workspaceRequest, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		RequestFindings findings = workspaceRequest.findings();
		ResponseDelivery delivery = workspaceRequest.delivery();
		if (!findings.isOn() || (delivery != null && delivery.isReplacement())) {
			return;
		}
		Throwable failure = workspaceRequest.failure();
		if (failure != null) {
			addRules(findings, failure, workspaceRequest.operation(), request, response.getStatus());
			return;
		}
		List<Finding> rejected = findings.rejected();
		if (!rejected.isEmpty()) {
			this.responder.respond(request, response, new ContractViolationException(rejected));
		}
	}

	/** Adds the rules that a rejected request breaks. */
	void addRules(RequestFindings findings, Throwable failure, @Nullable String operation, HttpServletRequest request,
			int status) {
		if (status < 500 && status != TOO_MANY_REQUESTS && !(failure instanceof ContractViolationException)) {
			this.responder.format(ErrorResponder.path(request)).addFindings(HttpError.of(failure), operation, findings);
		}
	}

	/** Adds the rules that the head of a request breaks. */
	void addRules(WorkspaceRequest workspaceRequest, HttpServletRequest request, InvalidHeadException failure) {
		if (failure.status().is4xxClientError()) {
			this.responder.format(ContextPath.without(request))
				.addFindings(HttpError.of(failure.status(), 0, failure), workspaceRequest.operation(),
						workspaceRequest.findings());
		}
	}

	/** Sets the header with the verdict, if the workspace is set so. */
	static void setHeader(@Nullable WorkspaceRequest workspaceRequest, HttpServletResponse response) {
		if (workspaceRequest != null && workspaceRequest.findings().hasHeader()) {
			Verdict verdict = workspaceRequest.findings().verdict();
			response.setHeader(HEADER, (verdict != null) ? verdict.header() : null);
		}
	}

}
