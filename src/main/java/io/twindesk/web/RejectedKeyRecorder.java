package io.twindesk.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.twindesk.access.Credential;
import io.twindesk.access.ApiKeyLookup;
import io.twindesk.access.UnknownKeyException;
import io.twindesk.verdict.CurrentFindings;
import io.twindesk.verdict.RequestFindings;
import io.twindesk.workspace.CachedWorkspaces;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * Attributes a request with an unknown key to the workspace of its staff e-mail, if there
 * is exactly one. Nothing of the response depends on the result.
 */
@Component
class RejectedKeyRecorder {

	private final List<RejectedKeyListener> listeners;

	private final ApiKeyLookup credentials;

	private final CachedWorkspaces workspaces;

	private final WorkspaceClock clock;

	private final CurrentFindings findings;

	private final RequestVerdicts verdicts;

	private final ExchangeRecorder recorder;

	RejectedKeyRecorder(List<RejectedKeyListener> listeners, ApiKeyLookup credentials, CachedWorkspaces workspaces,
			WorkspaceClock clock, CurrentFindings findings, RequestVerdicts verdicts, ExchangeRecorder recorder) {
		this.listeners = listeners;
		this.credentials = credentials;
		this.workspaces = workspaces;
		this.clock = clock;
		this.findings = findings;
		this.verdicts = verdicts;
		this.recorder = recorder;
	}

	/** Passes a rejected request on, if the cause is an unknown key. */
	void add(HttpServletRequest request, HttpServletResponse response, Throwable failure, ExchangeSource exchange)
			throws IOException {
		String staffEmail = (failure instanceof UnknownKeyException unknown) ? unknown.staffEmail() : null;
		if (staffEmail == null || staffEmail.isEmpty()) {
			return;
		}
		Optional<WorkspaceRequest> rejected = find(staffEmail, request, response, failure);
		if (rejected.isPresent()) {
			for (RejectedKeyListener listener : this.listeners) {
				listener.keyRejected(rejected.get(), exchange.get());
			}
		}
	}

	private Optional<WorkspaceRequest> find(String staffEmail, HttpServletRequest request, HttpServletResponse response,
			Throwable failure) {
		try {
			return this.credentials.findByStaffEmail(staffEmail)
				.flatMap((credential) -> this.workspaces.find(credential.workspaceId())
					.map((workspace) -> workspaceRequest(workspace, credential, request)))
				.filter((rejected) -> rejected.findings().isOn())
				.map((rejected) -> complete(rejected, request, response, failure));
		}
		catch (NestedRuntimeException ex) {
			// the database is away, which the next valid request reports
			return Optional.empty();
		}
	}

	private WorkspaceRequest workspaceRequest(Workspace workspace, Credential credential, HttpServletRequest request) {
		RequestFindings created = this.findings.create(workspace.settings(),
				request.getHeader(CurrentFindings.MODE_HEADER));
		return new WorkspaceRequest(workspace, credential, this.clock.in(workspace), created);
	}

	private WorkspaceRequest complete(WorkspaceRequest rejected, HttpServletRequest request,
			HttpServletResponse response, Throwable failure) {
		this.recorder.complete(rejected, failure, request.getMethod(), ContextPath.without(request));
		this.verdicts.addRules(rejected.findings(), failure, rejected.operation(), request, response.getStatus());
		return rejected;
	}

	/** Creates the exchange when it is needed. */
	interface ExchangeSource {

		Exchange get() throws IOException;

	}

}
