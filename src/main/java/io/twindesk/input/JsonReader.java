package io.twindesk.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON strictly: one document in UTF-8, at most 100 levels deep, no duplicate keys.
 * Reads it token by token, because Jackson's tree does not keep the spelling of numbers.
 */
public final class JsonReader {

	/**
	 * Without Jackson's table of field names: unknown clients could fill it with their
	 * own names, and a full table sometimes fails.
	 */
	private static final JsonFactory FACTORY = JsonFactory.builder()
		.disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).maxNameLength(1000).build())
		.build();

	private JsonReader() {
	}

	/**
	 * Reads a document; an empty one is null.
	 * @throws UnreadableInputException if it is not JSON
	 */
	public static Value read(byte[] document) {
		String text = StrictUtf8.decode(document, UnreadableInputException.Source.JSON);
		if (text.startsWith("\uFEFF")) {
			text = text.substring(1);
		}
		try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
			if (parser.nextToken() == null) {
				return new Value.Null();
			}
			Value value = value(parser);
			if (parser.nextToken() != null) {
				throw unreadable(position(parser.currentTokenLocation()) + ": more than one document",
						new StreamReadException(parser, "There is more after the end of the document"));
			}
			return value;
		}
		catch (JacksonException ex) {
			throw unreadable(position(ex.getLocation()) + ": " + ex.getOriginalMessage(), ex);
		}
	}

	private static Value value(JsonParser parser) {
		return switch (parser.currentToken()) {
			case START_OBJECT -> object(parser);
			case START_ARRAY -> array(parser);
			case VALUE_STRING -> new Value.Text(parser.getString());
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Number(parser.getString());
			case VALUE_TRUE -> new Value.Bool(true);
			case VALUE_FALSE -> new Value.Bool(false);
			case VALUE_NULL -> new Value.Null();
			default -> throw unreadable(position(parser.currentTokenLocation()) + ": no value", null);
		};
	}

	private static UnreadableInputException unreadable(String detail, @Nullable Throwable cause) {
		return new UnreadableInputException(UnreadableInputException.Source.JSON, detail, cause);
	}

	private static String position(@Nullable TokenStreamLocation location) {
		return (location == null || location.getLineNr() < 1) ? "at an unknown position"
				: "at line " + location.getLineNr() + ", column " + location.getColumnNr();
	}

	private static Value object(JsonParser parser) {
		Map<String, Value> entries = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String key = parser.currentName();
			parser.nextToken();
			entries.put(key, value(parser));
		}
		return new Value.Object(entries);
	}

	private static Value array(JsonParser parser) {
		List<Value> items = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			items.add(value(parser));
		}
		return new Value.Array(items);
	}

}
