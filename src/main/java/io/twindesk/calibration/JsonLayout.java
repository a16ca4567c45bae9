package io.twindesk.calibration;

/** The white space between the tokens of a JSON text. */
enum JsonLayout {

	/** A text without a place for white space, for example a number. */
	UNKNOWN,

	/** No white space. */
	COMPACT,

	/** Each field on a line of its own, indented by four spaces, as PHP writes it. */
	PRETTY,

	/** Any other white space. */
	OTHER;

	private static final String INDENT = "    ";

	static JsonLayout of(String json) {
		String text = json.strip();
		JsonLayout layout = UNKNOWN;
		int depth = 0;
		int at = 0;
		while (at < text.length()) {
			char token = text.charAt(at);
			int next = (token == '"') ? endOfText(text, at) : at + 1;
			depth += (token == '{' || token == '[') ? 1 : (token == '}' || token == ']') ? -1 : 0;
			int end = next;
			while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
				end++;
			}
			if (end < text.length()) {
				layout = layout.with(gap(token, text.substring(next, end), text.charAt(end), depth));
			}
			at = end;
		}
		return layout;
	}

	/** Returns the layout of the white space after a token. */
	private static JsonLayout gap(char before, String space, char after, int depth) {
		boolean opens = before == '{' || before == '[';
		boolean closes = after == '}' || after == ']';
		if (before != ':' && before != ',' && opens == closes) {
			return space.isEmpty() ? UNKNOWN : OTHER;
		}
		if (space.isEmpty()) {
			return COMPACT;
		}
		String pretty = (before == ':') ? " " : "\n" + INDENT.repeat(Math.max(closes ? depth - 1 : depth, 0));
		return space.equals(pretty) ? PRETTY : OTHER;
	}

	private JsonLayout with(JsonLayout other) {
		if (this == UNKNOWN || this == other) {
			return other;
		}
		return (other == UNKNOWN) ? this : OTHER;
	}

	private static int endOfText(String text, int begin) {
		int at = begin + 1;
		while (at < text.length() && text.charAt(at) != '"') {
			at += (text.charAt(at) == '\\') ? 2 : 1;
		}
		return Math.min(at + 1, text.length());
	}

}
