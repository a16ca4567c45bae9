package io.twindesk.user;

import java.util.function.BiConsumer;

/**
 * Reads and writes the format in which a user's row stores custom fields and identifiers:
 * a flat JSON object of strings, numbers and booleans, in a fixed order and without white
 * space, so that a list can copy it into a response without parsing it.
 *
 * <p>
 * Strings are escaped as Jackson does by default. Only texts that this class has written
 * can be read.
 */
final class FlatJson {

	private static final char[] HEX = "0123456789ABCDEF".toCharArray();

	private FlatJson() {
	}

	/** Appends a key and a colon, preceded by a comma unless it is the first key. */
	static void appendKey(StringBuilder json, String key) {
		json.append((json.length() > 1) ? "," : "");
		appendString(json, key);
		json.append(':');
	}

	static void appendString(StringBuilder json, String text) {
		json.append('"');
		for (int i = 0; i < text.length(); i++) {
			appendEscaped(json, text.charAt(i));
		}
		json.append('"');
	}

	private static void appendEscaped(StringBuilder json, char letter) {
		switch (letter) {
			case '"' -> json.append("\\\"");
			case '\\' -> json.append("\\\\");
			case '\b' -> json.append("\\b");
			case '\f' -> json.append("\\f");
			case '\n' -> json.append("\\n");
			case '\r' -> json.append("\\r");
			case '\t' -> json.append("\\t");
			default -> {
				if (letter < ' ') {
					json.append("\\u00").append(HEX[letter >> 4]).append(HEX[letter & 15]);
				}
				else {
					json.append(letter);
				}
			}
		}
	}

	/**
	 * Reads all entries in order.
	 * @param reader receives each key and its value as a text
	 */
	static void read(String json, Reader reader) {
		int at = 1;
		while (json.charAt(at) != '}') {
			StringBuilder key = new StringBuilder();
			at = readString(json, at, key) + 1;
			StringBuilder value = new StringBuilder();
			boolean quoted = json.charAt(at) == '"';
			at = quoted ? readString(json, at, value) : readLiteral(json, at, value);
			reader.read(key.toString(), value.toString(), quoted);
			at += (json.charAt(at) == ',') ? 1 : 0;
		}
	}

	/** Reads an object that contains only strings; see {@link #read(String, Reader)}. */
	static void readStrings(String json, BiConsumer<String, String> reader) {
		read(json, (key, value, quoted) -> reader.accept(key, value));
	}

	/** Returns the position after the closing quote. */
	private static int readString(String json, int begin, StringBuilder text) {
		int at = begin + 1;
		for (char letter = json.charAt(at); letter != '"'; letter = json.charAt(at)) {
			if (letter != '\\') {
				text.append(letter);
				at++;
			}
			else if (json.charAt(at + 1) == 'u') {
				text.append((char) Integer.parseInt(json, at + 2, at + 6, 16));
				at += 6;
			}
			else {
				text.append(unescaped(json.charAt(at + 1)));
				at += 2;
			}
		}
		return at + 1;
	}

	private static char unescaped(char letter) {
		return switch (letter) {
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			default -> letter;
		};
	}

	private static int readLiteral(String json, int begin, StringBuilder text) {
		int at = begin;
		while (json.charAt(at) != ',' && json.charAt(at) != '}') {
			text.append(json.charAt(at));
			at++;
		}
		return at;
	}

	/** Receives the entries of an object. */
	@FunctionalInterface
	interface Reader {

		/**
		 * @param quoted whether the value is a string
		 */
		void read(String key, String value, boolean quoted);

	}

}
