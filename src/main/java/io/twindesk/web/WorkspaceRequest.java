package io.twindesk.web;

import java.time.Instant;

import io.twindesk.access.Credential;
import io.twindesk.workspace.Workspace;
import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A dialect's call that has entered its workspace. It is an attribute of the request, so
 * that whoever stands around the call finds it while and after it is answered.
 */
public final class WorkspaceRequest {

	private static final String ATTRIBUTE = WorkspaceRequest.class.getName();

	private final Workspace workspace;

	private final Credential credential;

	private final Instant at;

	private @Nullable String operation;

	private @Nullable ResponseDelivery responseDelivery;

	private @Nullable Throwable failure;

	WorkspaceRequest(Workspace workspace, Credential credential, Instant at) {
		this.workspace = workspace;
		this.credential = credential;
		this.at = at;
	}

	/** The call that a request is, null if it has not entered a workspace. */
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

	/** When it entered, by the workspace's clock. */
	public Instant at() {
		return this.at;
	}

	/** The operation's name, null while no route has been found. */
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

	/** How its answer goes out, null for at once and whole. */
	public @Nullable ResponseDelivery delivery() {
		return this.responseDelivery;
	}

	/** To be called before anything of the answer is written. */
	public void deliver(ResponseDelivery by) {
		this.responseDelivery = by;
	}

}
