package io.twindesk.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.twindesk.web.UnreadableInputException.Source;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/**
 * Reads a request's body and query as values, for every method alike. The servlet
 * container reads forms for POST only, to other limits, and loses what was wrong.
 */
final class RequestReader {

	private static final int MAX_BODY = 1024 * 1024;

	private static final List<MediaType> ACCEPTED = List.of(MediaType.APPLICATION_JSON,
			MediaType.APPLICATION_FORM_URLENCODED);

	private RequestReader() {
	}

	/**
	 * The body, JSON or form by its Content-Type, JSON where there is none. An empty body
	 * is null.
	 * @throws UnreadableInputException if it is not what it says
	 * @throws RequestTooLargeException if it has more than a megabyte
	 * @throws HttpMediaTypeNotSupportedException if it is neither
	 */
	static Value body(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
		byte[] body = bytes(request);
		if (body.length == 0) {
			return new Value.Null();
		}
		MediaType type = type(request);
		if (MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type)) {
			return FormReader.read(new String(body, StandardCharsets.ISO_8859_1), Source.FORM);
		}
		if (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json")) {
			return JsonReader.read(body);
		}
		throw new HttpMediaTypeNotSupportedException(type, ACCEPTED);
	}

	/**
	 * The query's parameters, brackets made objects.
	 * @throws UnreadableInputException for wrong percent signs or bytes that are no UTF-8
	 */
	static Value.Object query(HttpServletRequest request) {
		String query = request.getQueryString();
		return (query != null) ? FormReader.read(query, Source.QUERY) : Value.Object.EMPTY;
	}

	private static byte[] bytes(HttpServletRequest request) throws IOException {
		if (request.getContentLengthLong() > MAX_BODY) {
			throw tooLarge();
		}
		byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
		if (body.length > MAX_BODY) {
			throw tooLarge();
		}
		return body;
	}

	private static RequestTooLargeException tooLarge() {
		return new RequestTooLargeException("The body has more than " + MAX_BODY + " bytes");
	}

	private static MediaType type(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
		String header = request.getContentType();
		if (header == null || header.isBlank()) {
			return MediaType.APPLICATION_JSON;
		}
		try {
			MediaType type = MediaType.parseMediaType(header);
			if (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8)
					|| type.getCharset().equals(StandardCharsets.US_ASCII)) {
				return type;
			}
			throw new HttpMediaTypeNotSupportedException(type, ACCEPTED);
		}
		catch (IllegalArgumentException ex) {
			throw new HttpMediaTypeNotSupportedException("No media type: " + ex.getMessage());
		}
	}

}
