package io.twindesk.omnidesk;

import java.util.ArrayList;
import java.util.List;

import io.twindesk.RawHttp.RawResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What every refusal of Omnidesk looks like. */
final class ErrorResponses {

	private ErrorResponses() {
	}

	/** A refusal that names no parameter, or any. */
	static JsonNode assertRefused(RawResponse response, int status) {
		assertThat(response.status()).as(response.toString()).isEqualTo(status);
		assertThat(response.headers()).containsEntry("Content-Type", "application/json");
		JsonNode error = JsonMapper.shared().readTree(response.body());
		assertThat(error.get("status")).as(response.body()).hasToString("\"error\"");
		assertSentence(error);
		if (status == 400 && error.has("errors")) {
			assertThat(error.propertyNames()).containsExactly("status", "message", "errors");
		}
		else {
			assertThat(error.propertyNames()).containsExactly("status", "message");
		}
		return error;
	}

	/** A refusal of exactly these parameters, in this order. */
	static void assertBroken(RawResponse response, String... fields) {
		JsonNode refusal = assertRefused(response, 400);
		assertThat(refusal.has("errors")).as(response.body()).isTrue();
		List<String> named = new ArrayList<>();
		for (JsonNode error : refusal.get("errors")) {
			assertThat(error.propertyNames()).containsExactly("field", "message");
			assertSentence(error);
			named.add(error.get("field").asString());
		}
		assertThat(named).as(response.body()).containsExactly(fields);
	}

	/** As {@link #assertBroken}, and what can be read has not changed. */
	static void assertBrokenAndNothingChanged(OmnideskFixture omnideskFixture, Endpoint endpoint, Fields fields,
			String... broken) {
		String before = omnideskFixture.everything();
		assertBroken(omnideskFixture.call(endpoint, fields), broken);
		assertThat(omnideskFixture.everything()).isEqualTo(before);
	}

	private static void assertSentence(JsonNode object) {
		assertThat(object.get("message").isString()).isTrue();
		assertThat(object.get("message").asString()).isNotBlank();
	}

}
