package io.twindesk.web;

import java.net.URI;
import java.util.Collections;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/** Whether the page that has a browser ask comes from this very server. */
public final class OwnOrigin {

	private static final int HTTP = 80;

	private static final int HTTPS = 443;

	private OwnOrigin() {
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
		try {
			URI page = URI.create(origin);
			int standard = "https".equals(page.getScheme()) ? HTTPS : HTTP;
			int port = (page.getPort() < 0) ? standard : page.getPort();
			int called = request.getServerPort();
			return request.getServerName().equalsIgnoreCase(page.getHost())
					&& (port == called || (isStandard(port) && isStandard(called)));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean isStandard(int port) {
		return port == HTTP || port == HTTPS;
	}

}
