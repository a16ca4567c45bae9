package io.twindesk.input;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.twindesk.input.UnreadableInputException.Source;

/** Reads the urlencoded fields of a form or a query, in the order of the input. */
public final class UrlEncodedReader {

	/** The maximum number of fields of a body or a query. */
	public static final int MAX_FIELDS = 1000;

	private UrlEncodedReader() {
	}

	/**
	 * Reads the fields; one without an equals sign has an empty text.
	 * @param encoded the input, each character one byte
	 * @param source the kind of input, for the exception
	 * @throws UnreadableInputException for invalid percent signs or invalid UTF-8
	 * @throws RequestTooLargeException for more than a thousand fields
	 */
	public static List<FormField> read(String encoded, Source source) {
		List<FormField> fields = new ArrayList<>();
		for (String field : encoded.split("&")) {
			if (field.isEmpty()) {
				continue;
			}
			if (fields.size() == MAX_FIELDS) {
				throw new RequestTooLargeException("More than " + MAX_FIELDS + " fields");
			}
			int equals = field.indexOf('=');
			String name = decode((equals < 0) ? field : field.substring(0, equals), source);
			String text = (equals < 0) ? "" : decode(field.substring(equals + 1), source);
			fields.add(new FormField(name, text));
		}
		return fields;
	}

	private static String decode(String encoded, Source source) {
		byte[] bytes = encoded.getBytes(StandardCharsets.ISO_8859_1);
		ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == '%') {
				decoded.write(hex(bytes, i + 1, source) * 16 + hex(bytes, i + 2, source));
				i += 2;
			}
			else {
				decoded.write((bytes[i] == '+') ? ' ' : bytes[i]);
			}
		}
		return StrictUtf8.decode(decoded.toByteArray(), source);
	}

	private static int hex(byte[] bytes, int index, Source source) {
		int digit = (index < bytes.length) ? Character.digit(bytes[index], 16) : -1;
		if (digit < 0) {
			throw new UnreadableInputException(source, "a % that is not followed by two hexadecimal digits", null);
		}
		return digit;
	}

}
