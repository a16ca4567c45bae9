package io.twindesk.omnidesk;

import java.util.ArrayList;
import java.util.List;

import io.twindesk.RawResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Assertions on Omnidesk's error responses. */
final class ErrorResponses {

	private ErrorResponses() {
	}

	/** Asserts an error with or without named parameters. */
	static JsonNode assertRejected(RawResponse response, int status) {
		assertThat(response.status()).as(response.toString()).isEqualTo(status);
		assertThat(response.headers()).containsEntry("Content-Type", "application/json");
		JsonNode error = JsonMapper.shared().readTree(response.body());
		assertThat(error.get("status")).as(response.body()).hasToString("\"error\"");
		assertMessage(error);
		if (status == 400 && error.has("errors")) {
			assertThat(error.propertyNames()).containsExactly("status", "message", "errors");
		}
		else {
			assertThat(error.propertyNames()).containsExactly("status", "message");
		}
		return error;
	}

	/** Asserts an error of exactly these parameters, in this order. */
	static void assertBroken(RawResponse response, String... fields) {
		JsonNode body = assertRejected(response, 400);
		assertThat(body.has("errors")).as(response.body()).isTrue();
		List<String> named = new ArrayList<>();
		for (JsonNode error : body.get("errors")) {
			assertThat(error.propertyNames()).containsExactly("field", "message");
			assertMessage(error);
			named.add(error.get("field").asString());
		}
		assertThat(named).as(response.body()).containsExactly(fields);
	}

	/** Asserts {@link #assertBroken} and that no data has changed. */
	static void assertBrokenAndNothingChanged(OmnideskFixture omnideskFixture, Endpoint endpoint, Fields fields,
			String... broken) {
		String before = omnideskFixture.everything();
		assertBroken(omnideskFixture.call(endpoint, fields), broken);
		assertThat(omnideskFixture.everything()).isEqualTo(before);
	}

	private static void assertMessage(JsonNode object) {
		assertThat(object.get("message").isString()).isTrue();
		assertThat(object.get("message").asString()).isNotBlank();
	}

}
