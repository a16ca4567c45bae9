package io.twindesk.web;

import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/** Whether the page that has a browser ask comes from this very server. */
public final class SameOrigin {

	/** Scheme, host and port. Java's own URI has no host where it has an underscore. */
	private static final Pattern PAGE = Pattern
		.compile("([a-zA-Z][a-zA-Z0-9+.-]*)://(\\[[0-9a-fA-F:.]+]|[^\\s/?#@:\\[\\]]+)(?::([0-9]{1,5}))?");

	private static final int HTTP = 80;

	private static final int HTTPS = 443;

	private SameOrigin() {
	}

	/** Whether a request names an origin that is not this server; none is not foreign. */
	public static boolean isForeign(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.ORIGIN))
			.stream()
			.anyMatch((origin) -> !is(origin, request));
	}

	/**
	 * Compares an Origin with the host and port that were called. A proxy that ends TLS
	 * calls without it, so the two standard ports are as good as each other.
	 */
	private static boolean is(String origin, HttpServletRequest request) {
		Matcher page = PAGE.matcher(origin);
		if (!page.matches()) {
			return false;
		}
		int standard = page.group(1).equalsIgnoreCase("https") ? HTTPS : HTTP;
		int port = (page.group(3) != null) ? Integer.parseInt(page.group(3)) : standard;
		int called = request.getServerPort();
		return request.getServerName().equalsIgnoreCase(page.group(2))
				&& (port == called || (isStandard(port) && isStandard(called)));
	}

	private static boolean isStandard(int port) {
		return port == HTTP || port == HTTPS;
	}

}
