package io.twindesk.web;

/** Receives each exchange of a workspace before its response is sent. */
public interface ExchangeListener {

	/**
	 * The maximum number of body bytes to record; 0 to receive exchanges without bodies.
	 */
	default int bodyBytes() {
		return 0;
	}

	/** Whether the listener uses the exchange of a request. */
	boolean accepts(WorkspaceRequest workspaceRequest);

	/** Receives an exchange. Must return quickly, since the client waits. */
	void completed(WorkspaceRequest workspaceRequest, Exchange exchange);

}
