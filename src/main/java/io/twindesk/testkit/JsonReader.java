package io.twindesk.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as maps, lists, strings, {@link BigDecimal}s, booleans and nulls. The kit
 * has its own reader so that it adds no JSON library to its user's class path.
 */
final class JsonReader {

	private final String text;

	private int at;

	private JsonReader(String text) {
		this.text = text;
	}

	/** Reads a complete JSON text. */
	static @Nullable Object read(String text) {
		JsonReader reader = new JsonReader(text);
		Object value = reader.value();
		reader.skipWhitespace();
		if (reader.at < text.length()) {
			throw reader.syntaxError();
		}
		return value;
	}

	private @Nullable Object value() {
		skipWhitespace();
		switch (peek()) {
			case '{':
				return object();
			case '[':
				return array();
			case '"':
				return string();
			case 't':
				return literal("true", true);
			case 'f':
				return literal("false", false);
			case 'n':
				return literal("null", null);
			default:
				return number();
		}
	}

	private Map<String, @Nullable Object> object() {
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		this.at++;
		if (!consume('}')) {
			do {
				skipWhitespace();
				String name = string();
				skipWhitespace();
				expect(':');
				object.put(name, value());
			}
			while (hasNext('}'));
		}
		return object;
	}

	private List<@Nullable Object> array() {
		List<@Nullable Object> array = new ArrayList<>();
		this.at++;
		if (!consume(']')) {
			do {
				array.add(value());
			}
			while (hasNext(']'));
		}
		return array;
	}

	private boolean consume(char end) {
		skipWhitespace();
		if (peek() == end) {
			this.at++;
			return true;
		}
		return false;
	}

	private boolean hasNext(char end) {
		if (consume(end)) {
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
					throw syntaxError();
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
			throw syntaxError();
		}
		return new BigDecimal(this.text.substring(start, this.at));
	}

	private @Nullable Object literal(String literal, @Nullable Object value) {
		if (!this.text.startsWith(literal, this.at)) {
			throw syntaxError();
		}
		this.at += literal.length();
		return value;
	}

	private void expect(char expected) {
		if (peek() != expected) {
			throw syntaxError();
		}
		this.at++;
	}

	private char peek() {
		if (this.at >= this.text.length()) {
			throw syntaxError();
		}
		return this.text.charAt(this.at);
	}

	private void skipWhitespace() {
		while (this.at < this.text.length() && Character.isWhitespace(this.text.charAt(this.at))) {
			this.at++;
		}
	}

	private IllegalArgumentException syntaxError() {
		return new IllegalArgumentException("Invalid JSON at character " + this.at + ": " + this.text);
	}

}
