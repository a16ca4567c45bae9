package io.twindesk.state;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

import io.twindesk.input.UnreadableInputException;
import tools.jackson.core.JacksonException;

/** Describes a syntax error of a JSON document with its line and column. */
final class JsonSyntaxError {

	private JsonSyntaxError() {
	}

	static String of(UnreadableInputException failure, byte[] document) {
		if (failure.getCause() instanceof JacksonException syntax) {
			return syntax.getOriginalMessage() + " (line " + syntax.getLocation().getLineNr() + ", column "
					+ syntax.getLocation().getColumnNr() + ")";
		}
		// not UTF-8: decode the valid part
		CharBuffer readable = CharBuffer.allocate(document.length);
		StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document), readable, true);
		String before = readable.flip().toString();
		int line = 1 + (int) before.chars().filter((character) -> character == '\n').count();
		int column = before.length() - before.lastIndexOf('\n');
		return "it is not UTF-8 (line " + line + ", column " + column + ")";
	}

}
