package io.twindesk.web;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * A request and its response, as they were sent.
 *
 * @param prefix the context path, empty if there is none
 * @param query as it was sent, with non-ASCII characters encoded
 * @param userId the user in the path, null if the route has none there
 * @param took the time until the response was sent
 * @param statements the number of SQL statements
 * @param response null if none was sent
 */
public record Exchange(String method, String prefix, String path, @Nullable String query, @Nullable String userId,
		Message request, Duration took, int statements, @Nullable Integer status, @Nullable Message response) {

	/** The path without the context path. */
	public String route() {
		return ContextPath.without(this.path, this.prefix);
	}

	static Exchange of(CachedBodyRequest request, HttpServletResponse response, byte[] body,
			@Nullable ResponseDelivery responseDelivery, Duration took, int statements) throws IOException {
		Message requested = new Message(headers(request), request.cachedBody(), !request.isWhole());
		requested = requested.cut(request.recordedBytes());
		Integer status = null;
		Message responded = null;
		Duration extra = (responseDelivery != null) ? responseDelivery.addedTime(body.length) : Duration.ZERO;
		if (responseDelivery == null || responseDelivery.sendsHead()) {
			status = response.getStatus();
			responded = new Message(headers(response, body.length), body, false);
			responded = (responseDelivery != null) ? responded.cut(responseDelivery.bytesSent(body.length)) : responded;
		}
		String query = (request.getQueryString() != null) ? percentEncoded(request.getQueryString()) : null;
		return new Exchange(request.getMethod(), request.getContextPath(), request.getRequestURI(), query,
				MentionedUsers.inPath(request), requested, took.plus(extra), statements, status, responded);
	}

	/** A path or query in the characters that a URL may contain. */
	static String percentEncoded(String text) {
		StringBuilder encoded = new StringBuilder(text.length());
		for (char one : text.toCharArray()) {
			encoded.append((one < 128) ? String.valueOf(one) : "%%%02X".formatted((int) one));
		}
		return encoded.toString();
	}

	static List<Header> headers(HttpServletRequest request) {
		List<Header> headers = new ArrayList<>();
		for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements();) {
			String name = names.nextElement();
			for (Enumeration<String> values = request.getHeaders(name); values.hasMoreElements();) {
				headers.add(new Header(name, values.nextElement()));
			}
		}
		return headers;
	}

	/** Headers of a response; Tomcat stores type and length apart from the others. */
	static List<Header> headers(HttpServletResponse response, int length) {
		List<Header> headers = new ArrayList<>();
		for (String name : response.getHeaderNames()) {
			Collection<String> values = response.getHeaders(name);
			values.forEach((value) -> headers.add(new Header(name, value)));
		}
		if (response.getContentType() != null) {
			headers.removeIf((header) -> header.name().equalsIgnoreCase("Content-Type"));
			headers.add(new Header("Content-Type", response.getContentType()));
		}
		if (length > 0) {
			headers.removeIf((header) -> header.name().equalsIgnoreCase("Content-Length"));
			headers.add(new Header("Content-Length", String.valueOf(length)));
		}
		return headers;
	}

	/** A header as it was sent; a repeated header is repeated in the list. */
	public record Header(String name, String value) {
	}

	/**
	 * The headers and the body of a request or response.
	 *
	 * @param truncated whether the body was longer
	 */
	public record Message(List<Header> headers, byte[] body, boolean truncated) {

		/** Returns the first header of a name in any case, null if there is none. */
		public @Nullable String header(String name) {
			for (Header header : this.headers) {
				if (header.name().equalsIgnoreCase(name)) {
					return header.value();
				}
			}
			return null;
		}

		/** The same message with at most this number of body bytes. */
		public Message cut(int max) {
			return (this.body.length <= max) ? this : new Message(this.headers, Arrays.copyOf(this.body, max), true);
		}

	}

}
