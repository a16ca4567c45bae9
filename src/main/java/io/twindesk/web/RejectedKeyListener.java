package io.twindesk.web;

/**
 * Receives the exchanges with an unknown key that can be attributed to a workspace,
 * because the staff e-mail of the request belongs to that workspace alone. The journal
 * has none of them.
 */
public interface RejectedKeyListener {

	/** Receives an exchange. Must return quickly, since the client waits. */
	void keyRejected(WorkspaceRequest workspaceRequest, Exchange exchange);

}
