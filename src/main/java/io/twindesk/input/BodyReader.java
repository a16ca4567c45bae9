package io.twindesk.input;

import java.io.IOException;
import java.util.List;

import io.twindesk.input.UnreadableInputException.Source;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/**
 * Reads a request's body and query as values, for every method alike. The servlet
 * container reads forms for POST only, to other limits, and loses what was wrong.
 */
public final class BodyReader {

	private static final List<MediaType> ACCEPTED = List.of(MediaType.APPLICATION_JSON,
			MediaType.APPLICATION_FORM_URLENCODED);

	private static final List<MediaType> WITH_MULTIPART = List.of(MediaType.APPLICATION_JSON,
			MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

	private BodyReader() {
	}

	/**
	 * The body, JSON or form by its Content-Type, JSON where there is none. An empty body
	 * is null.
	 * @throws UnreadableInputException if it is not what it says
	 * @throws RequestTooLargeException if it has more than a megabyte
	 * @throws HttpMediaTypeNotSupportedException if it is neither
	 */
	public static Value body(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
		RawBody body = RawBody.of(request, ACCEPTED);
		if (body.isEmpty()) {
			return new Value.Null();
		}
		if (body.type() == null || body.isJson()) {
			return JsonReader.read(body.content());
		}
		if (body.is(MediaType.APPLICATION_FORM_URLENCODED)) {
			return FormReader.read(body.text(), Source.FORM);
		}
		throw new HttpMediaTypeNotSupportedException(body.type(), ACCEPTED);
	}

	/**
	 * As {@link #body}, where a form may be multipart, too.
	 * @throws UnreadableInputException if it is not what it says
	 * @throws RequestTooLargeException if it is too long or has too many fields
	 * @throws HttpMediaTypeNotSupportedException if it is something else
	 */
	public static RequestContent content(HttpServletRequest request)
			throws IOException, HttpMediaTypeNotSupportedException {
		RawBody body = RawBody.of(request, WITH_MULTIPART);
		if (body.isEmpty()) {
			return new RequestContent(new Value.Null(), false);
		}
		if (body.is(MediaType.MULTIPART_FORM_DATA)) {
			return new RequestContent(FormReader.object(MultipartReader.read(body), Source.MULTIPART), true);
		}
		if (body.is(MediaType.APPLICATION_FORM_URLENCODED)) {
			return new RequestContent(FormReader.read(body.text(), Source.FORM), true);
		}
		if (body.type() == null || body.isJson()) {
			return new RequestContent(JsonReader.read(body.content()), false);
		}
		throw new HttpMediaTypeNotSupportedException(body.type(), WITH_MULTIPART);
	}

	/**
	 * A JSON document of at most so many megabytes, whatever it says it is.
	 * @throws UnreadableInputException if it is none
	 * @throws RequestTooLargeException if it is larger
	 */
	public static Value document(HttpServletRequest request, int megabytes) throws IOException {
		return JsonReader.read(RawBody.bytes(request, megabytes * RawBody.MEGABYTE));
	}

	/**
	 * The query's parameters, brackets made objects.
	 * @throws UnreadableInputException for wrong percent signs or bytes that are no UTF-8
	 */
	public static Value.Object query(HttpServletRequest request) {
		String query = request.getQueryString();
		return (query != null) ? FormReader.read(query, Source.QUERY) : Value.Object.EMPTY;
	}

}
