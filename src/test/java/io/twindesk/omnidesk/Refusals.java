package io.twindesk.omnidesk;

import java.util.ArrayList;
import java.util.List;

import io.twindesk.RawHttp.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What every refusal of Omnidesk looks like. */
final class Refusals {

	private Refusals() {
	}

	/** A refusal that names no parameter, or any. */
	static JsonNode assertRefused(Answer answer, int status) {
		assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
		assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
		JsonNode refusal = JsonMapper.shared().readTree(answer.body());
		assertThat(refusal.get("status")).as(answer.body()).hasToString("\"error\"");
		assertSentence(refusal);
		if (status == 400 && refusal.has("errors")) {
			assertThat(refusal.propertyNames()).containsExactly("status", "message", "errors");
		}
		else {
			assertThat(refusal.propertyNames()).containsExactly("status", "message");
		}
		return refusal;
	}

	/** A refusal of exactly these parameters, in this order. */
	static void assertBroken(Answer answer, String... fields) {
		JsonNode refusal = assertRefused(answer, 400);
		assertThat(refusal.has("errors")).as(answer.body()).isTrue();
		List<String> named = new ArrayList<>();
		for (JsonNode error : refusal.get("errors")) {
			assertThat(error.propertyNames()).containsExactly("field", "message");
			assertSentence(error);
			named.add(error.get("field").asString());
		}
		assertThat(named).as(answer.body()).containsExactly(fields);
	}

	/** As {@link #assertBroken}, and what can be read has not changed. */
	static void assertBrokenAndNothingChanged(Office office, Endpoint endpoint, Fields fields, String... broken) {
		String before = office.everything();
		assertBroken(office.call(endpoint, fields), broken);
		assertThat(office.everything()).isEqualTo(before);
	}

	private static void assertSentence(JsonNode object) {
		assertThat(object.get("message").isString()).isTrue();
		assertThat(object.get("message").asString()).isNotBlank();
	}

}
