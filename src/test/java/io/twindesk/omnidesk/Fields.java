package io.twindesk.omnidesk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/** Ordered parameters that can be written in each encoding that Omnidesk accepts. */
record Fields(Map<String, String> values) {

	static final String BOUNDARY = "----twindesk";

	/** Parses unescaped pairs such as {@code userID=1&state=1}. */
	static Fields of(String pairs) {
		Map<String, String> values = new LinkedHashMap<>();
		for (String pair : pairs.split("&")) {
			int equals = pair.indexOf('=');
			if (equals > 0) {
				values.put(pair.substring(0, equals), pair.substring(equals + 1));
			}
		}
		return new Fields(values);
	}

	Fields with(String name, Object value) {
		Map<String, String> values = new LinkedHashMap<>(this.values);
		values.put(name, String.valueOf(value));
		return new Fields(values);
	}

	Fields without(String name) {
		Map<String, String> values = new LinkedHashMap<>(this.values);
		values.remove(name);
		return new Fields(values);
	}

	String urlencoded() {
		return this.values.entrySet()
			.stream()
			.map((entry) -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
			.collect(Collectors.joining("&"));
	}

	/** Every value a JSON string. */
	String json() {
		return JsonMapper.shared().writeValueAsString(this.values);
	}

	/** Whole numbers as JSON numbers. */
	String typedJson() {
		return json().replaceAll(":\"(-?[0-9]+)\"", ":$1");
	}

	/** One part for each value, between {@link #BOUNDARY}. */
	String multipart() {
		return this.values.entrySet()
			.stream()
			.map((entry) -> part(entry.getKey(), entry.getValue()))
			.collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
	}

	static String part(String name, String value) {
		return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
