package io.twindesk.omnidesk;

import java.io.IOException;
import java.util.List;

import io.twindesk.input.FormField;
import io.twindesk.input.JsonReader;
import io.twindesk.input.MultipartReader;
import io.twindesk.input.RawBody;
import io.twindesk.input.RequestTooLargeException;
import io.twindesk.input.UnreadableInputException.Source;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.input.UrlEncodedReader;
import io.twindesk.input.Value;
import io.twindesk.omnidesk.RawParameters.Encoding;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/**
 * Reads the fields of a body: urlencoded, multipart or JSON. The examples of the vendor's
 * page are accepted as printed, too: a form in double quotes with single quotes around
 * its values, and JSON with the content type of a multipart form.
 */
final class OmnideskBody {

	private static final List<MediaType> ACCEPTED = List.of(MediaType.APPLICATION_FORM_URLENCODED,
			MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_JSON);

	private OmnideskBody() {
	}

	/**
	 * Returns the fields of a request's body.
	 * @throws UnreadableInputException if the body does not match its content type
	 * @throws io.twindesk.input.RequestTooLargeException if the body is too long or has
	 * too many fields
	 * @throws HttpMediaTypeNotSupportedException if the content type is not supported
	 */
	static RawParameters read(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
		RawBody body = RawBody.of(request, ACCEPTED);
		if (body.isEmpty()) {
			return RawParameters.NONE;
		}
		boolean braces = body.text().stripLeading().startsWith("{");
		if (body.isJson() || (body.type() == null && braces)) {
			return json(body);
		}
		if (body.type() == null || body.is(MediaType.APPLICATION_FORM_URLENCODED)) {
			return form(body.text().strip());
		}
		if (!body.is(MediaType.MULTIPART_FORM_DATA)) {
			throw new HttpMediaTypeNotSupportedException(body.type(), ACCEPTED);
		}
		if (body.type().getParameter("boundary") == null && braces) {
			return json(body);
		}
		return RawParameters.of(MultipartReader.read(body).stream(), Encoding.MULTIPART);
	}

	private static RawParameters json(RawBody body) {
		if (JsonReader.read(body.content()) instanceof Value.Object object) {
			if (object.entries().size() > UrlEncodedReader.MAX_FIELDS) {
				throw new RequestTooLargeException("More than " + UrlEncodedReader.MAX_FIELDS + " fields");
			}
			return RawParameters.of(object);
		}
		throw new UnreadableInputException(Source.JSON, null);
	}

	private static RawParameters form(String body) {
		String bare = unquoted(body, '"');
		List<FormField> sent = UrlEncodedReader.read(bare, Source.FORM);
		List<FormField> fields = sent.stream()
			.map((field) -> new FormField(field.name(), unquoted(field.text(), '\'')))
			.toList();
		RawParameters parameters = RawParameters.of(fields.stream(), Encoding.URLENCODED);
		return (bare.equals(body) && fields.equals(sent)) ? parameters : parameters.asQuoted();
	}

	private static String unquoted(String text, char quote) {
		int last = text.length() - 1;
		return (last > 0 && text.charAt(0) == quote && text.charAt(last) == quote) ? text.substring(1, last) : text;
	}

}
