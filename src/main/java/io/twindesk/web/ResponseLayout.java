package io.twindesk.web;

/** Changes the layout of the complete responses of a dialect. */
@FunctionalInterface
public interface ResponseLayout {

	/**
	 * Returns the body to send.
	 * @param path the path of the request as routes have it
	 * @param body the complete body
	 */
	byte[] apply(WorkspaceRequest request, String path, byte[] body);

}
