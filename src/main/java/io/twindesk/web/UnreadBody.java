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
 * What becomes of a body that nobody has read because the call was refused. Whoever has
 * shown a key may send it to its end, and so reads the refusal; otherwise it would be
 * lost when the connection is closed on data that is still coming. Whoever has shown none
 * gets no thread to wait for a body: what has come already is read, and the connection is
 * closed on the rest.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class UnreadBody extends OncePerRequestFilter {

	private static final String KNOWN = UnreadBody.class.getName();

	/** What a state document may have. */
	private static final long MOST_BYTES = 64L * 1024 * 1024;

	/** Notes that the sender of this request has shown that it may call. */
	public static void senderIsKnown(ServletRequest request) {
		request.setAttribute(KNOWN, true);
	}

	/**
	 * Reads what has come of the body, without waiting for more. To be called before the
	 * answer is sent, which tells whether the connection stays open.
	 */
	static void readWhatHasCome(ServletRequest request) throws IOException {
		InputStream body = request.getInputStream();
		byte[] some = new byte[8192];
		for (int read = 0; read < MOST_BYTES && body.available() > 0;) {
			read += Math.max(body.read(some, 0, Math.min(some.length, body.available())), 1);
		}
	}

	private static void readToItsEnd(ServletRequest request) throws IOException {
		InputStream body = request.getInputStream();
		byte[] some = new byte[8192];
		long left = MOST_BYTES;
		for (int read = 0; read >= 0 && left > 0; left -= read) {
			read = body.read(some);
		}
	}

	/** The answer goes out whole, before anything else is read. */
	private static void end(HttpServletResponse response) throws IOException {
		try {
			response.getOutputStream().close();
		}
		catch (IllegalStateException ex) {
			response.getWriter().close();
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
			if (request.getAttribute(KNOWN) != null) {
				end(response);
				readToItsEnd(request);
			}
			else {
				readWhatHasCome(request);
			}
		}
		catch (IOException ex) {
			logger.debug("The sender of a body has gone", ex);
		}
	}

}
