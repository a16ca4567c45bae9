package io.twindesk.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/**
 * A request's body before anybody has read it.
 *
 * @param type what the client says it is, null if nothing is said
 */
public record RawBody(@Nullable MediaType type, byte[] content) {

	static final int MEGABYTE = 1024 * 1024;

	private static final int MAX_BODY = MEGABYTE;

	private static final int MAX_MULTIPART = 10 * MAX_BODY;

	/**
	 * The body of a request.
	 * @param accepted what would be read
	 * @throws RequestTooLargeException if it has more than a megabyte, ten where it is
	 * multipart
	 * @throws HttpMediaTypeNotSupportedException if its Content-Type is none, or is in
	 * another charset than UTF-8
	 * @throws ContentEncodingException if it is compressed
	 */
	public static RawBody of(HttpServletRequest request, List<MediaType> accepted)
			throws IOException, HttpMediaTypeNotSupportedException {
		MediaType type = type(request, accepted);
		boolean multipart = type != null && type.getType().equals("multipart");
		return new RawBody(type, bytes(request, multipart ? MAX_MULTIPART : MAX_BODY));
	}

	public boolean isEmpty() {
		return this.content.length == 0;
	}

	/** Whether it is said to be of that type, whatever its parameters. */
	public boolean is(MediaType other) {
		return other.equalsTypeAndSubtype(this.type);
	}

	public boolean isJson() {
		return this.type != null && (this.type.getSubtype().equals("json") || this.type.getSubtype().endsWith("+json"));
	}

	/** The body, each byte a character. */
	public String text() {
		return new String(this.content, StandardCharsets.ISO_8859_1);
	}

	static byte[] bytes(HttpServletRequest request, int max) throws IOException {
		checkEncoding(request);
		if (request.getContentLengthLong() <= max) {
			byte[] body = request.getInputStream().readNBytes(max + 1);
			if (body.length <= max) {
				return body;
			}
		}
		throw new RequestTooLargeException("The body has more than " + max + " bytes");
	}

	/** A compressed body is not decoded, nor read as what it is not. */
	private static void checkEncoding(HttpServletRequest request) {
		boolean encoded = Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING))
			.stream()
			.flatMap((header) -> Arrays.stream(header.split(",")))
			.map(String::strip)
			.anyMatch((coding) -> !coding.isEmpty() && !coding.equalsIgnoreCase("identity"));
		if (encoded && request.getContentLengthLong() != 0) {
			throw new ContentEncodingException();
		}
	}

	private static @Nullable MediaType type(HttpServletRequest request, List<MediaType> accepted)
			throws HttpMediaTypeNotSupportedException {
		String header = request.getContentType();
		if (header == null || header.isBlank()) {
			return null;
		}
		try {
			MediaType type = MediaType.parseMediaType(header);
			if (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8)
					|| type.getCharset().equals(StandardCharsets.US_ASCII)) {
				return type;
			}
			throw new HttpMediaTypeNotSupportedException(type, accepted);
		}
		catch (IllegalArgumentException ex) {
			throw new HttpMediaTypeNotSupportedException("No media type: " + ex.getMessage());
		}
	}

}
