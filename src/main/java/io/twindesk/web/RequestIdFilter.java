package io.twindesk.web;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Assigns an id to each request: the one in its {@code X-Request-Id} header, for example
 * from a proxy, or a new one. The response, the log and the audit entries contain it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class RequestIdFilter extends OncePerRequestFilter {

	private static final String HEADER = "X-Request-Id";

	private static final String ATTRIBUTE = RequestIdFilter.class.getName();

	/** Other ids are not accepted, since the id is written to the log. */
	private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	/** The request's id. */
	public static String of(ServletRequest request) {
		return String.valueOf(request.getAttribute(ATTRIBUTE));
	}

	/** An id is not a secret, so it needs no secure random number. */
	private static String random() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE).toString();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String sent = request.getHeader(HEADER);
		String id = (sent != null && ACCEPTED.matcher(sent).matches()) ? sent : random();
		request.setAttribute(ATTRIBUTE, id);
		response.setHeader(HEADER, id);
		try (MDC.MDCCloseable logged = MDC.putCloseable("requestId", id)) {
			chain.doFilter(request, response);
		}
	}

}
