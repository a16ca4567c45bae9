package io.twindesk.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** One operation as its API declares it. */
public final class ApiOperation {

	private final String name;

	private final String tag;

	private final String summary;

	private final String description;

	private final List<ApiParameter> parameters = new ArrayList<>();

	private final List<ApiResponse> answers = new ArrayList<>();

	private @Nullable ApiBody body;

	private boolean open;

	/**
	 * An operation without parameters, body or answers yet.
	 * @param name its one name, say {@code deskie.users.create}
	 */
	public ApiOperation(String name, String tag, String summary, String description) {
		this.name = name;
		this.tag = tag;
		this.summary = summary;
		this.description = description;
	}

	public ApiOperation parameter(ApiParameter parameter) {
		this.parameters.add(parameter);
		return this;
	}

	public ApiOperation body(ApiBody body) {
		this.body = body;
		return this;
	}

	public ApiOperation answer(ApiResponse response) {
		this.answers.add(response);
		return this;
	}

	/** Says that it asks for no credentials. */
	public ApiOperation open() {
		this.open = true;
		return this;
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("operationId", this.name);
		json.put("tags", List.of(this.tag));
		json.put("summary", this.summary);
		json.put("description", this.description);
		if (!this.parameters.isEmpty()) {
			json.put("parameters", this.parameters.stream().map(ApiParameter::json).toList());
		}
		if (this.body != null) {
			json.put("requestBody", this.body.json());
		}
		Map<String, Object> responses = new LinkedHashMap<>();
		this.answers.stream()
			.sorted(Comparator.comparingInt(ApiResponse::status))
			.forEach((response) -> responses.put(String.valueOf(response.status()), response.json()));
		json.put("responses", responses);
		if (this.open) {
			json.put("security", List.of());
		}
		return json;
	}

}
