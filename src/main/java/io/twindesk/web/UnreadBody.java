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

	/**
	 * Whether there is more; once it has answered, the container says that there is not.
	 */
	private static final String UNREAD = KNOWN + ".unread";

	private final Connections connections;

	UnreadBody(Connections connections) {
		this.connections = connections;
	}

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
		while (body.available() > 0 && body.read(some, 0, Math.min(some.length, body.available())) >= 0) {
			// what was read is let go
		}
		request.setAttribute(UNREAD, !request.getInputStream().isFinished());
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
		if (request.isAsyncStarted()) {
			return;
		}
		try {
			if (request.getAttribute(UNREAD) == null) {
				readWhatHasCome(request);
			}
			else if (Boolean.TRUE.equals(request.getAttribute(UNREAD)) && request.getAttribute(KNOWN) != null) {
				end(response);
				// else the container is still to word a refusal
				if (response.isCommitted()) {
					this.connections.closeWhenSilent(request);
				}
			}
		}
		catch (IOException ex) {
			logger.debug("The sender of a body has gone", ex);
		}
	}

}
