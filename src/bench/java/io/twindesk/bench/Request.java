package io.twindesk.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An HTTP request.
 *
 * @param credentials header line that contains the credentials, empty for none
 * @param contentType media type of the body, empty if there is no body
 * @param echo text that the response must contain, empty for none
 */
record Request(RequestKind kind, String method, String target, String credentials, String contentType, String body,
		String echo) {

	static Request get(RequestKind kind, String target, String credentials) {
		return new Request(kind, "GET", target, credentials, "", "", "");
	}

	static Request json(RequestKind kind, String method, String target, String credentials, String body, String echo) {
		return new Request(kind, method, target, credentials, "application/json", body, echo);
	}

	/** Returns method and target, by which peers look up the response. */
	String line() {
		return this.method + " " + this.target;
	}

	byte[] bytes() {
		byte[] content = this.body.getBytes(StandardCharsets.UTF_8);
		StringBuilder head = new StringBuilder(line()).append(" HTTP/1.1\r\nHost: localhost\r\n");
		if (!this.credentials.isEmpty()) {
			head.append(this.credentials).append("\r\n");
		}
		if (!this.contentType.isEmpty()) {
			head.append("Content-Type: ").append(this.contentType).append("\r\n");
			head.append("Content-Length: ").append(content.length).append("\r\n");
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
		bytes.writeBytes(content);
		return bytes.toByteArray();
	}

}
