package io.twindesk.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.twindesk.RawResponse;
import io.twindesk.openapi.ApiDocument.ApiOperation;
import io.twindesk.openapi.ApiDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies the properties that the response to every request must have. */
final class ResponseOracle {

	/** Statuses of Tomcat for an unknown expectation, transfer coding or version. */
	private static final Set<Integer> INVALID_HTTP = Set.of(417, 501, 505);

	/**
	 * Maximum length of validated bodies; longer ones are lists of items that shorter
	 * ones already contain.
	 */
	private static final int MAX_VALIDATED_LENGTH = 20_000;

	private final List<ApiDocument> documents;

	ResponseOracle(List<ApiDocument> documents) {
		this.documents = documents;
	}

	List<String> errors(RawRequest rawRequest, RawResponse rawResponse) {
		List<String> errors = new ArrayList<>();
		boolean invalidHttp = INVALID_HTTP.contains(rawResponse.status());
		if (rawResponse.status() >= 500 && !invalidHttp) {
			errors.add("a server error");
		}
		if (rawResponse.body().contains("\tat ") || rawResponse.body().contains("Exception")) {
			errors.add("contains internal details");
		}
		if (rawResponse.headers().containsKey("Set-Cookie")) {
			errors.add("sets a cookie");
		}
		if (rawRequest.method().equals("HEAD")) {
			return errors;
		}
		if (rawResponse.status() >= 400 && !isError(rawResponse)) {
			errors.add("not an error format of any API");
		}
		if (!invalidHttp && !hasUnreadablePath(rawResponse.body())) {
			errors.addAll(undocumented(rawRequest, rawResponse));
		}
		return errors;
	}

	/**
	 * Validates a response with the documents. A 400 for an unreadable head is accepted
	 * even if no document contains it.
	 */
	private List<String> undocumented(RawRequest rawRequest, RawResponse rawResponse) {
		boolean stream = rawResponse.headers().getOrDefault("Content-Type", "").startsWith("text/event-stream");
		for (ApiDocument document : this.documents) {
			Optional<ApiOperation> call = document.operation(rawRequest.method(), rawRequest.path());
			if (call.isPresent()) {
				boolean complete = rawResponse.status() >= 400
						|| (!stream && rawResponse.body().length() < MAX_VALIDATED_LENGTH);
				boolean unreadableHead = rawResponse.status() == 400
						&& call.get().json().at("/responses/400").isMissingNode();
				return (complete && !unreadableHead)
						? document.errors(call.get(), rawResponse.status(), rawResponse.headers(), rawResponse.body())
						: List.of();
			}
		}
		return List.of();
	}

	private static boolean isError(RawResponse rawResponse) {
		try {
			JsonNode body = JsonMapper.shared().readTree(rawResponse.body());
			String type = rawResponse.headers().getOrDefault("Content-Type", "");
			boolean deskie = body.path("error").asString("").matches("[a-z_0-9]+") && body.size() == 1;
			boolean omnidesk = body.path("status").asString("").equals("error")
					&& !body.path("message").asString("").isEmpty();
			boolean problem = body.path("status").asInt(0) == rawResponse.status() && body.path("title").isString();
			return (type.startsWith("application/json") && (deskie || omnidesk))
					|| (type.startsWith("application/problem+json") && problem);
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	/** Checks for the error of an unreadable path, which belongs to no API. */
	private static boolean hasUnreadablePath(String body) {
		return body.contains("\"status\":\"error\"") && body.contains("\"error\":\"");
	}

}
