package io.twindesk.connector;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.ErrorState;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

/**
 * Keeps the connection open after a 400 to a request that was read completely. Tomcat
 * closes it after each 400, since the next request may begin anywhere if it could not
 * read the one before. The response therefore has another status until Tomcat has decided
 * that the connection stays open, and 400 again before Tomcat writes the status line.
 */
public final class BadRequestKeepAlive {

	private static final int BAD_REQUEST = 400;

	/** No HTTP status, so that no other response has it. */
	private static final int STAND_IN = 1400;

	/** Its connections stay open after any response. */
	private static final String HTTP_2 = "HTTP/2.0";

	private static final String ATTRIBUTE = BadRequestKeepAlive.class.getName();

	private BadRequestKeepAlive() {
	}

	/** Writes a complete body, and closes the connection only if it has to be closed. */
	public static void write(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
		if (response.getStatus() != BAD_REQUEST || body.length == 0 || request.getMethod().equals("HEAD")
				|| request.getProtocol().equals(HTTP_2) || !request.getInputStream().isFinished()) {
			writeBody(response, body);
			return;
		}
		response.setStatus(STAND_IN);
		try {
			writeBody(response, body);
		}
		finally {
			response.setStatus(BAD_REQUEST); // without effect if the status line is sent
		}
	}

	private static void writeBody(HttpServletResponse response, byte[] body) throws IOException {
		if (body.length > 0) {
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
		}
	}

	/** Must be called between Tomcat's decision and the status line. */
	static void restoreStatus(Request request, Response response) {
		if (response.getStatus() == STAND_IN) {
			response.setStatus(BAD_REQUEST);
			request.setAttribute(ATTRIBUTE, true);
		}
	}

	/** Whether the status is the only reason for which Tomcat closes a connection. */
	static boolean closesByStatus(Request request, ErrorState state, boolean failed) {
		return state == ErrorState.CLOSE_CLEAN && !failed && request.getAttribute(ATTRIBUTE) != null;
	}

}
