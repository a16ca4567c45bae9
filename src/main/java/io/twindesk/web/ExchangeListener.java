package io.twindesk.web;

/** Is told of every call that has entered a workspace, before its answer goes out. */
public interface ExchangeListener {

	/** How many bytes of a request's body it wants to see; 0 if it is not to be told. */
	int bodyBytes();

	/** To be quick: the client waits for it. */
	void completed(WorkspaceRequest workspaceRequest, Exchange exchange);

}
