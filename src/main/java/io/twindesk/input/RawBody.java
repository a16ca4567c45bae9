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
 * The bytes of a request's body.
 *
 * @param type the Content-Type, null if there is none
 */
public record RawBody(@Nullable MediaType type, byte[] content) {

	static final int MEGABYTE = 1024 * 1024;

	private static final int MAX_BODY = MEGABYTE;

	private static final int MAX_MULTIPART = 10 * MAX_BODY;

	/**
	 * Reads the body of a request.
	 * @param accepted the accepted types, for the exception
	 * @throws RequestTooLargeException if it has more than a megabyte, or ten if it is
	 * multipart
	 * @throws HttpMediaTypeNotSupportedException if its Content-Type is invalid or has
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

	/** Whether the Content-Type is this type, with any parameters. */
	public boolean is(MediaType other) {
		return other.equalsTypeAndSubtype(this.type);
	}

	public boolean isJson() {
		return this.type != null && (this.type.getSubtype().equals("json") || this.type.getSubtype().endsWith("+json"));
	}

	/** The body with each byte as one character. */
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

	/** Rejects a compressed body, which is not decoded. */
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
