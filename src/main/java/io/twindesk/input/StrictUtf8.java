package io.twindesk.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 and rejects invalid bytes instead of replacing them. */
final class StrictUtf8 {

	private StrictUtf8() {
	}

	static String decode(byte[] bytes, UnreadableInputException.Source source) {
		ByteBuffer input = ByteBuffer.wrap(bytes);
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(input).toString();
		}
		catch (CharacterCodingException ex) {
			throw new UnreadableInputException(source, "at byte " + input.position() + ": not UTF-8", ex);
		}
	}

}
