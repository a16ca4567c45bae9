package io.twindesk.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as maps, lists, texts, {@link BigDecimal}s, booleans and nulls. The kit has
 * a reader of its own because a library would be on its user's class path, too.
 */
final class JsonReader {

	private final String text;

	private int at;

	private JsonReader(String text) {
		this.text = text;
	}

	/** Reads a whole text. */
	static @Nullable Object read(String text) {
		JsonReader reader = new JsonReader(text);
		Object value = reader.value();
		reader.space();
		if (reader.at < text.length()) {
			throw reader.wrong();
		}
		return value;
	}

	private @Nullable Object value() {
		space();
		switch (peek()) {
			case '{':
				return object();
			case '[':
				return array();
			case '"':
				return string();
			case 't':
				return word("true", true);
			case 'f':
				return word("false", false);
			case 'n':
				return word("null", null);
			default:
				return number();
		}
	}

	private Map<String, @Nullable Object> object() {
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		this.at++;
		if (!ends('}')) {
			do {
				space();
				String name = string();
				space();
				expect(':');
				object.put(name, value());
			}
			while (goesOn('}'));
		}
		return object;
	}

	private List<@Nullable Object> array() {
		List<@Nullable Object> array = new ArrayList<>();
		this.at++;
		if (!ends(']')) {
			do {
				array.add(value());
			}
			while (goesOn(']'));
		}
		return array;
	}

	private boolean ends(char end) {
		space();
		if (peek() == end) {
			this.at++;
			return true;
		}
		return false;
	}

	private boolean goesOn(char end) {
		if (ends(end)) {
			return false;
		}
		expect(',');
		return true;
	}

	private String string() {
		expect('"');
		StringBuilder string = new StringBuilder();
		while (peek() != '"') {
			char next = this.text.charAt(this.at++);
			string.append((next == '\\') ? escaped() : next);
		}
		this.at++;
		return string.toString();
	}

	private char escaped() {
		char escape = peek();
		this.at++;
		switch (escape) {
			case 'n':
				return '\n';
			case 't':
				return '\t';
			case 'r':
				return '\r';
			case 'b':
				return '\b';
			case 'f':
				return '\f';
			case 'u':
				this.at += 4;
				if (this.at > this.text.length()) {
					throw wrong();
				}
				return (char) Integer.parseInt(this.text.substring(this.at - 4, this.at), 16);
			default:
				return escape;
		}
	}

	private BigDecimal number() {
		int start = this.at;
		while (this.at < this.text.length() && "+-.eE0123456789".indexOf(this.text.charAt(this.at)) >= 0) {
			this.at++;
		}
		if (start == this.at) {
			throw wrong();
		}
		return new BigDecimal(this.text.substring(start, this.at));
	}

	private @Nullable Object word(String word, @Nullable Object value) {
		if (!this.text.startsWith(word, this.at)) {
			throw wrong();
		}
		this.at += word.length();
		return value;
	}

	private void expect(char expected) {
		if (peek() != expected) {
			throw wrong();
		}
		this.at++;
	}

	private char peek() {
		if (this.at >= this.text.length()) {
			throw wrong();
		}
		return this.text.charAt(this.at);
	}

	private void space() {
		while (this.at < this.text.length() && Character.isWhitespace(this.text.charAt(this.at))) {
			this.at++;
		}
	}

	private IllegalArgumentException wrong() {
		return new IllegalArgumentException("No JSON at character " + this.at + ": " + this.text);
	}

}
