package io.twindesk.web;

/** Receives each exchange of a workspace before its response is sent. */
public interface ExchangeListener {

	/** The maximum number of body bytes to record; 0 to receive no exchanges. */
	int bodyBytes();

	/** Receives an exchange. Must return quickly, since the client waits. */
	void completed(WorkspaceRequest workspaceRequest, Exchange exchange);

}
