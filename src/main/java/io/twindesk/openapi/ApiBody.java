package io.twindesk.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request's body, the same whatever it comes as.
 *
 * @param required whether a call without one is refused
 * @param example one that is taken, null for none
 * @param types the media types
 * @param encoding how a form spells a property, by the property's name
 */
public record ApiBody(boolean required, String sentence, Schema schema, @Nullable Object example, List<String> types,
		Map<String, Object> encoding) {

	public static ApiBody json(Schema schema, @Nullable Object example, String description) {
		return new ApiBody(true, description, schema, example, List.of("application/json"), Map.of());
	}

	Map<String, Object> json() {
		Map<String, Object> content = new LinkedHashMap<>();
		this.types.forEach((type) -> content.put(type, media(type)));
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("description", this.sentence);
		json.put("required", this.required);
		json.put("content", content);
		return json;
	}

	private Map<String, Object> media(String type) {
		Map<String, Object> media = new LinkedHashMap<>();
		media.put("schema", this.schema.json());
		if (this.example != null) {
			media.put("example", this.example);
		}
		if (!this.encoding.isEmpty() && !type.equals("application/json")) {
			media.put("encoding", this.encoding);
		}
		return media;
	}

}
