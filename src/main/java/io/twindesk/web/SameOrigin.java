package io.twindesk.web;

import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/** Checks whether a browser's request comes from a page of this server. */
public final class SameOrigin {

	/** Scheme, host and port. {@code java.net.URI} rejects hosts with an underscore. */
	private static final Pattern PAGE = Pattern
		.compile("([a-zA-Z][a-zA-Z0-9+.-]*)://(\\[[0-9a-fA-F:.]+]|[^\\s/?#@:\\[\\]]+)(?::([0-9]{1,5}))?");

	private static final int HTTP = 80;

	private static final int HTTPS = 443;

	private SameOrigin() {
	}

	/** Whether an Origin of the request is another server; false without an Origin. */
	public static boolean isForeign(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.ORIGIN))
			.stream()
			.anyMatch((origin) -> !matches(origin, request));
	}

	/**
	 * Compares an Origin with the host and port of the request. A proxy that terminates
	 * TLS connects without it, so the two standard ports are considered equal.
	 */
	private static boolean matches(String origin, HttpServletRequest request) {
		Matcher page = PAGE.matcher(origin);
		if (!page.matches()) {
			return false;
		}
		int standard = page.group(1).equalsIgnoreCase("https") ? HTTPS : HTTP;
		int port = (page.group(3) != null) ? Integer.parseInt(page.group(3)) : standard;
		int requested = request.getServerPort();
		return request.getServerName().equalsIgnoreCase(page.group(2))
				&& (port == requested || (isStandard(port) && isStandard(requested)));
	}

	private static boolean isStandard(int port) {
		return port == HTTP || port == HTTPS;
	}

}
