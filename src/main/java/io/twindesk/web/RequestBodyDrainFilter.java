package io.twindesk.web;

import java.io.IOException;
import java.io.InputStream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the part of an unread body that has already arrived, so that the connection of a
 * rejected request stays open after a short body. It does not wait for the rest: if there
 * is more, the connector closes the connection without losing the response.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestBodyDrainFilter extends OncePerRequestFilter {

	/** The maximum size of a state document. */
	private static final long MAX_BYTES = 64L * 1024 * 1024;

	/**
	 * Reads the received part of a body without waiting for more. Must be called before
	 * the response is sent, whose headers depend on whether the connection stays open.
	 * Received bytes of the next request are available too, but cannot be read.
	 */
	static void readAvailable(ServletRequest request) throws IOException {
		InputStream body = request.getInputStream();
		if (body.available() == 0) {
			return;
		}
		byte[] some = new byte[8192];
		int read = 1;
		for (long total = 0; read > 0 && total < MAX_BYTES && body.available() > 0; total += read) {
			read = body.read(some, 0, Math.min(some.length, body.available()));
		}
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		if (request.isAsyncStarted() || request.getInputStream().isFinished()) {
			return;
		}
		try {
			readAvailable(request);
		}
		catch (IOException ex) {
			logger.debug("The client closed the connection while sending a body", ex);
		}
	}

}
