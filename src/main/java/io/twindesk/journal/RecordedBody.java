package io.twindesk.journal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import io.twindesk.input.FormReader;
import io.twindesk.input.JsonReader;
import io.twindesk.input.MultipartReader;
import io.twindesk.input.RawBody;
import io.twindesk.input.RequestTooLargeException;
import io.twindesk.input.UnreadableInputException.Source;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.input.Value;
import io.twindesk.web.Exchange;
import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads the body of a recorded request, JSON or a form, as a value. */
final class RecordedBody {

	private RecordedBody() {
	}

	/** The body; a JSON null if it is empty or unreadable. */
	static Value read(Exchange.Message request) {
		try {
			return read(new RawBody(type(request), request.body()));
		}
		catch (UnreadableInputException | RequestTooLargeException | InvalidMediaTypeException | IOException ex) {
			return new Value.Null();
		}
	}

	private static Value read(RawBody body) throws IOException {
		String text = body.text().strip();
		if (text.isEmpty()) {
			return new Value.Null();
		}
		if (body.is(MediaType.MULTIPART_FORM_DATA)) {
			Map<String, Value> fields = new LinkedHashMap<>();
			MultipartReader.read(body).forEach((field) -> fields.put(field.name(), new Value.Text(field.text())));
			return new Value.Object(fields);
		}
		boolean json = body.type() == null || body.isJson() || text.startsWith("{") || text.startsWith("[");
		return json ? JsonReader.read(body.content()) : FormReader.read(text, Source.FORM);
	}

	private static @Nullable MediaType type(Exchange.Message request) {
		String type = request.header("Content-Type");
		return (type != null) ? MediaType.parseMediaType(type) : null;
	}

}
