package io.twindesk.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request under construction. Its parts are written unchanged, each character of the
 * head as one byte.
 */
final class MutableRequest {

	String method;

	String path;

	String version = "HTTP/1.1";

	final List<String> query = new ArrayList<>();

	final List<String> headers = new ArrayList<>();

	final List<String> credentials = new ArrayList<>();

	final List<String> types = new ArrayList<>();

	final Media media;

	@Nullable JsonNode body;

	/** Name of a field to be duplicated. */
	@Nullable String doubled;

	/** Bytes of the body, if they differ from those of the fields. */
	byte @Nullable [] raw;

	/** Header with the length, if it differs from that of the body. */
	@Nullable String length;

	boolean alone;

	boolean twice;

	MutableRequest(String method, String path, Media media, @Nullable JsonNode body) {
		this.method = method;
		this.path = path;
		this.media = media;
		this.body = body;
		if (media != Media.NONE) {
			this.types.add(media.type());
		}
	}

	/** Returns the bytes of the current body. */
	byte[] bytes() {
		if (this.raw != null) {
			return this.raw;
		}
		return (this.body != null) ? this.media.bytes(this.body, this.doubled) : new byte[0];
	}

	RawRequest toRawRequest(int port) {
		byte[] bytes = bytes();
		String target = this.path + (this.query.isEmpty() ? "" : "?" + String.join("&", this.query));
		StringBuilder head = new StringBuilder(this.method + " " + target + " " + this.version + "\r\n");
		if (this.headers.stream().noneMatch((header) -> header.startsWith("Host"))) {
			head.append("Host: localhost:").append(port).append("\r\n");
		}
		this.credentials.forEach((header) -> head.append(header).append("\r\n"));
		this.headers.forEach((header) -> head.append(header).append("\r\n"));
		this.types.forEach((type) -> head.append("Content-Type: ").append(type).append("\r\n"));
		if (this.length != null) {
			head.append(this.length);
		}
		else if (bytes.length > 0 || this.media != Media.NONE) {
			head.append("Content-Length: ").append(bytes.length).append("\r\n");
		}
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
		int length = all.size();
		all.writeBytes(bytes);
		return new RawRequest(this.method, target, all.toByteArray(), length, this.alone);
	}

}
