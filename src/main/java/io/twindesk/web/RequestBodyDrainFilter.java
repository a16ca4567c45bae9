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
 * What becomes of a body that nobody has read because the call was refused: what has come
 * already is read, so that the connection stays open behind a short one. For the rest
 * nobody waits, since that may be for ever; the connection is closed behind the answer,
 * and the connector closes it without losing the response.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestBodyDrainFilter extends OncePerRequestFilter {

	/** What a state document may have. */
	private static final long MAX_BYTES = 64L * 1024 * 1024;

	/**
	 * Reads what has come of the body, without waiting for more. To be called before the
	 * answer is sent, which tells whether the connection stays open.
	 */
	static void readWhatHasCome(ServletRequest request) throws IOException {
		InputStream body = request.getInputStream();
		if (body.available() == 0) {
			return;
		}
		byte[] some = new byte[8192];
		for (int read = 0; read < MAX_BYTES && body.available() > 0;) {
			read += Math.max(body.read(some, 0, Math.min(some.length, body.available())), 1);
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
			readWhatHasCome(request);
		}
		catch (IOException ex) {
			logger.debug("The sender of a body has gone", ex);
		}
	}

}
