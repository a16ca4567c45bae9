package io.twindesk.input;

import java.io.IOException;
import java.util.List;

import io.twindesk.input.UnreadableInputException.Source;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/**
 * Reads a request's body and query as values, for all methods. The servlet container
 * parses forms only for POST, with other limits and without error details.
 */
public final class BodyReader {

	private static final List<MediaType> ACCEPTED = List.of(MediaType.APPLICATION_JSON,
			MediaType.APPLICATION_FORM_URLENCODED);

	private static final List<MediaType> WITH_MULTIPART = List.of(MediaType.APPLICATION_JSON,
			MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

	private BodyReader() {
	}

	/**
	 * Reads a body as JSON or as a form, by its Content-Type; the default is JSON. An
	 * empty body is a null.
	 * @throws UnreadableInputException if the body does not match its Content-Type
	 * @throws RequestTooLargeException if it has more than a megabyte
	 * @throws HttpMediaTypeNotSupportedException if its Content-Type is another
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
	 * Reads a body like {@link #body}, also a multipart form.
	 * @throws UnreadableInputException if the body does not match its Content-Type
	 * @throws RequestTooLargeException if it is too long or has too many fields
	 * @throws HttpMediaTypeNotSupportedException if its Content-Type is another
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
	 * Reads a JSON document of at most a number of megabytes, with any Content-Type.
	 * @throws UnreadableInputException if it is not JSON
	 * @throws RequestTooLargeException if it is larger
	 */
	public static Value document(HttpServletRequest request, int megabytes) throws IOException {
		return JsonReader.read(RawBody.bytes(request, megabytes * RawBody.MEGABYTE));
	}

	/**
	 * Reads the query's parameters; names with brackets become objects.
	 * @throws UnreadableInputException for invalid percent signs or invalid UTF-8
	 */
	public static Value.Object query(HttpServletRequest request) {
		String query = request.getQueryString();
		return (query != null) ? FormReader.read(query, Source.QUERY) : Value.Object.EMPTY;
	}

}
