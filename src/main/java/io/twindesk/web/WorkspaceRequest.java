package io.twindesk.web;

import java.time.Instant;

import io.twindesk.access.Credential;
import io.twindesk.verdict.RequestFindings;
import io.twindesk.workspace.Workspace;
import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request to a dialect that is bound to its workspace. It is an attribute of the
 * servlet request, so that filters find it during and after the handling.
 */
public final class WorkspaceRequest {

	private static final String ATTRIBUTE = WorkspaceRequest.class.getName();

	private final Workspace workspace;

	private final Credential credential;

	private final Instant at;

	private final RequestFindings findings;

	private @Nullable String operation;

	private @Nullable ResponseDelivery responseDelivery;

	private @Nullable Throwable failure;

	WorkspaceRequest(Workspace workspace, Credential credential, Instant at, RequestFindings findings) {
		this.findings = findings;
		this.workspace = workspace;
		this.credential = credential;
		this.at = at;
	}

	/** The workspace request of a servlet request, null if it is not bound. */
	public static @Nullable WorkspaceRequest of(ServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof WorkspaceRequest workspaceRequest) ? workspaceRequest : null;
	}

	void begin(ServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

	public Workspace workspace() {
		return this.workspace;
	}

	public Credential credential() {
		return this.credential;
	}

	/** The time of the binding, by the workspace's clock. */
	public Instant at() {
		return this.at;
	}

	/** The findings of the request. */
	public RequestFindings findings() {
		return this.findings;
	}

	/** The name of the operation, null until a route is found. */
	public @Nullable String operation() {
		return this.operation;
	}

	void operation(String name) {
		this.operation = name;
	}

	/** The failure that the response reports, null if there was none. */
	public @Nullable Throwable failure() {
		return this.failure;
	}

	void failure(@Nullable Throwable cause) {
		this.failure = cause;
	}

	/** The delivery of the response, null to send it immediately and completely. */
	public @Nullable ResponseDelivery delivery() {
		return this.responseDelivery;
	}

	/** Sets the delivery; must be called before the response is written. */
	public void deliver(ResponseDelivery delivery) {
		this.responseDelivery = delivery;
	}

}
