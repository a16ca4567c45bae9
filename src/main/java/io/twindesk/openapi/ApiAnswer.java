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
public record ApiAnswer(int status, String sentence, @Nullable String type, Schema schema, Map<String, Object> examples,
		Map<String, Header> headers, @Nullable String textType) {

	/** An answer without a body. */
	public static ApiAnswer empty(int status, String sentence) {
		return new ApiAnswer(status, sentence, null, Schema.any(), Map.of(), Map.of(), null);
	}

	public static ApiAnswer json(int status, String sentence, Schema schema) {
		return of(status, sentence, "application/json", schema);
	}

	public static ApiAnswer of(int status, String sentence, String type, Schema schema) {
		return new ApiAnswer(status, sentence, type, schema, Map.of(), Map.of(), null);
	}

	public ApiAnswer header(String name, Schema schema, boolean always, String sentence) {
		Map<String, Header> more = new LinkedHashMap<>(this.headers);
		more.put(name, new Header(schema, always, sentence));
		return new ApiAnswer(this.status, this.sentence, this.type, this.schema, this.examples, more, this.textType);
	}

	public ApiAnswer example(String name, Object body) {
		Map<String, Object> more = new LinkedHashMap<>(this.examples);
		more.put(name, Map.of("value", body));
		return new ApiAnswer(this.status, this.sentence, this.type, this.schema, more, this.headers, this.textType);
	}

	/** The same, or a text of another media type. */
	public ApiAnswer orText(String otherType) {
		return new ApiAnswer(this.status, this.sentence, this.type, this.schema, this.examples, this.headers,
				otherType);
	}

	/** An example for each of a few codes, named by it. */
	public ApiAnswer examples(List<String> codes, String key) {
		ApiAnswer all = this;
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
