package io.twindesk.proxy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;

/**
 * The head of a request as this server receives it: with the path instead of the absolute
 * target, the target's host, and without the headers that concern the proxy only.
 */
final class ForwardedHead {

	/** Headers that end at a proxy. */
	private static final Set<String> HOP_BY_HOP = Set.of("connection", "keep-alive", "proxy-connection",
			"proxy-authorization", "proxy-authenticate", "te", "upgrade", "http2-settings");

	/** Headers that a client cannot remove by naming them in Connection. */
	private static final Set<String> REQUIRED = Set.of("host", "content-length", "transfer-encoding");

	/** Values of Connection that also apply to the connection to this server. */
	private static final Set<String> PERSISTENCE = Set.of("close", "keep-alive");

	private ForwardedHead() {
	}

	/** Returns the bytes of a head. Bytes beyond ASCII stay as they were sent. */
	static byte[] of(HttpRequest request, ProxyTarget target) {
		StringBuilder head = new StringBuilder();
		head.append(request.method().name())
			.append(' ')
			.append(target.path())
			.append(' ')
			.append(request.protocolVersion().text())
			.append("\r\nHost: ")
			.append(target.host())
			.append("\r\n");
		Set<String> connection = connection(request.headers());
		for (Map.Entry<String, String> header : request.headers()) {
			String name = header.getKey().toLowerCase(Locale.ROOT);
			boolean named = connection.contains(name) && !REQUIRED.contains(name);
			if (!named && !name.equals("host") && !HOP_BY_HOP.contains(name)) {
				head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
			}
		}
		PERSISTENCE.stream()
			.filter(connection::contains)
			.forEach((value) -> head.append("Connection: ").append(value).append("\r\n"));
		return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	/** The values of Connection, in lower case. */
	private static Set<String> connection(HttpHeaders headers) {
		Set<String> values = new HashSet<>();
		for (String header : headers.getAll("Connection")) {
			List.of(header.split(",", -1)).forEach((value) -> values.add(value.strip().toLowerCase(Locale.ROOT)));
		}
		return values;
	}

}
