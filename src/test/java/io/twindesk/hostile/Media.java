package io.twindesk.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/** The format of a body. */
enum Media {

	NONE("") {
		@Override
		byte[] bytes(JsonNode body, @Nullable String doubled) {
			return new byte[0];
		}
	},
	JSON("application/json") {
		@Override
		byte[] bytes(JsonNode body, @Nullable String doubled) {
			StringBuilder text = new StringBuilder();
			json(body, doubled, text);
			return text.toString().getBytes(StandardCharsets.UTF_8);
		}
	},
	FORM("application/x-www-form-urlencoded") {
		@Override
		byte[] bytes(JsonNode body, @Nullable String doubled) {
			List<String> pairs = new ArrayList<>();
			flat("", body, doubled, (name, value) -> pairs.add(Text.encoded(name) + "=" + Text.encoded(value)));
			return String.join("&", pairs).getBytes(StandardCharsets.US_ASCII);
		}
	},
	MULTIPART("multipart/form-data; boundary=xYzZY") {
		@Override
		byte[] bytes(JsonNode body, @Nullable String doubled) {
			StringBuilder parts = new StringBuilder();
			flat("", body, doubled,
					(name, value) -> parts.append("--xYzZY\r\nContent-Disposition: form-data; name=\"")
						.append(name)
						.append("\"\r\n\r\n")
						.append(value)
						.append("\r\n"));
			return parts.append("--xYzZY--\r\n").toString().getBytes(StandardCharsets.UTF_8);
		}
	};

	private final String type;

	Media(String type) {
		this.type = type;
	}

	String type() {
		return this.type;
	}

	static Media of(String type) {
		return Stream.of(values())
			.filter((media) -> media.type.startsWith(type))
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	/**
	 * Writes the fields of a body in this format. One of them may be duplicated, but not
	 * again within itself, because a deep body would then grow without end.
	 */
	abstract byte[] bytes(JsonNode body, @Nullable String doubled);

	private static void json(JsonNode node, @Nullable String doubled, StringBuilder text) {
		if (node.isObject()) {
			List<String> entries = new ArrayList<>();
			node.propertyStream().forEach((field) -> {
				boolean twice = field.getKey().equals(doubled);
				StringBuilder entry = new StringBuilder(Text.quoted(field.getKey())).append(':');
				json(field.getValue(), twice ? null : doubled, entry);
				entries.add(entry.toString());
				if (twice) {
					entries.add(entry.toString());
				}
			});
			text.append('{').append(String.join(",", entries)).append('}');
		}
		else if (node.isArray()) {
			text.append(node.valueStream().map((value) -> {
				StringBuilder item = new StringBuilder();
				json(value, doubled, item);
				return item;
			}).collect(Collectors.joining(",", "[", "]")));
		}
		else {
			text.append(node.isString() ? Text.quoted(node.stringValue()) : plain(node));
		}
	}

	private static void flat(String name, JsonNode node, @Nullable String doubled, BiConsumer<String, String> pairs) {
		if (node.isObject()) {
			node.propertyStream().forEach((field) -> {
				String inner = name.isEmpty() ? field.getKey() : name + "[" + field.getKey() + "]";
				boolean twice = field.getKey().equals(doubled);
				flat(inner, field.getValue(), twice ? null : doubled, pairs);
				if (twice) {
					flat(inner, field.getValue(), null, pairs);
				}
			});
		}
		else if (node.isArray()) {
			node.valueStream().forEach((value) -> flat(name + "[]", value, doubled, pairs));
		}
		else {
			pairs.accept(name, node.isNull() ? "" : node.isString() ? node.stringValue() : plain(node));
		}
	}

	private static String plain(JsonNode node) {
		return node.isPojo() ? ((POJONode) node).getPojo().toString() : node.toString();
	}

}
