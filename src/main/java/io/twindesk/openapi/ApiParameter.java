package io.twindesk.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A parameter in the path, the query or a header.
 *
 * @param place {@code path}, {@code query} or {@code header}
 * @param more what else the document says of it, say {@code style} or {@code example}
 */
public record ApiParameter(String name, String place, Schema schema, String sentence, Map<String, Object> more) {

	public static ApiParameter path(String name, Schema schema, String description) {
		return new ApiParameter(name, "path", schema, description, Map.of());
	}

	public static ApiParameter query(String name, Schema schema, String description) {
		return new ApiParameter(name, "query", schema, description, Map.of());
	}

	public static ApiParameter header(String name, Schema schema, String description) {
		return new ApiParameter(name, "header", schema, description, Map.of());
	}

	public ApiParameter with(String key, Object value) {
		Map<String, Object> all = new LinkedHashMap<>(this.more);
		all.put(key, value);
		return new ApiParameter(this.name, this.place, this.schema, this.sentence, all);
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("name", this.name);
		json.put("in", this.place);
		json.put("description", this.sentence);
		if (this.place.equals("path")) {
			json.put("required", true);
		}
		json.put("schema", this.schema.json());
		json.putAll(this.more);
		return json;
	}

}
