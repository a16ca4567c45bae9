package io.twindesk.connector;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Writes the responses to requests that fail before any servlet filter runs. */
public interface ConnectorErrorHandler {

	/**
	 * Writes a response.
	 * @param request the request with the method, the target and the headers that were
	 * received, even if Tomcat did not parse them
	 * @param path the path that determines the error format, empty if it is unknown
	 * @param status the status that Tomcat has set
	 * @param rejection the reason of a rejection, null if the error is the server's
	 */
	void respond(HttpServletRequest request, HttpServletResponse response, String path, int status,
			@Nullable InvalidHeadException rejection) throws IOException;

	/** Reports an exception that no other code has handled. */
	void unexpected(HttpServletRequest request, Throwable cause);

}
