package io.twindesk.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an operation may answer with one status.
 *
 * @param type the body's media type, null where there is no body
 * @param examples bodies by their names
 * @param headers the answer's headers, by their names
 * @param textType another media type of the body, which is text; null if there is none
 */
public record ApiResponse(int status, String sentence, @Nullable String type, Schema schema,
		Map<String, Object> examples, Map<String, Header> headers, @Nullable String textType) {

	/** An answer without a body. */
	public static ApiResponse empty(int status, String description) {
		return new ApiResponse(status, description, null, Schema.any(), Map.of(), Map.of(), null);
	}

	public static ApiResponse json(int status, String description, Schema schema) {
		return of(status, description, "application/json", schema);
	}

	public static ApiResponse of(int status, String description, String type, Schema schema) {
		return new ApiResponse(status, description, type, schema, Map.of(), Map.of(), null);
	}

	public ApiResponse header(String name, Schema schema, boolean always, String description) {
		Map<String, Header> more = new LinkedHashMap<>(this.headers);
		more.put(name, new Header(schema, always, description));
		return new ApiResponse(this.status, this.sentence, this.type, this.schema, this.examples, more, this.textType);
	}

	public ApiResponse example(String name, Object body) {
		Map<String, Object> more = new LinkedHashMap<>(this.examples);
		more.put(name, Map.of("value", body));
		return new ApiResponse(this.status, this.sentence, this.type, this.schema, more, this.headers, this.textType);
	}

	/** The same, or a text of another media type. */
	public ApiResponse orText(String otherType) {
		return new ApiResponse(this.status, this.sentence, this.type, this.schema, this.examples, this.headers,
				otherType);
	}

	/** An example for each of a few codes, named by it. */
	public ApiResponse examples(List<String> codes, String key) {
		ApiResponse all = this;
		for (String code : codes) {
			all = all.example(code, Map.of(key, code));
		}
		return all;
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("description", this.sentence);
		if (!this.headers.isEmpty()) {
			Map<String, Object> headers = new LinkedHashMap<>();
			this.headers.forEach((name, header) -> headers.put(name, header.json()));
			json.put("headers", headers);
		}
		if (this.type != null) {
			Map<String, Object> media = new LinkedHashMap<>();
			media.put("schema", this.schema.json());
			if (!this.examples.isEmpty()) {
				media.put("examples", this.examples);
			}
			Map<String, Object> content = new LinkedHashMap<>();
			content.put(this.type, media);
			if (this.textType != null) {
				content.put(this.textType, Map.of("schema", Schema.text().json()));
			}
			json.put("content", content);
		}
		return json;
	}

	/**
	 * A header of an answer.
	 *
	 * @param always whether each answer with the status has it
	 */
	public record Header(Schema schema, boolean always, String sentence) {

		Map<String, Object> json() {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("description", this.sentence);
			json.put("required", this.always);
			json.put("schema", this.schema.json());
			return json;
		}

	}

}
