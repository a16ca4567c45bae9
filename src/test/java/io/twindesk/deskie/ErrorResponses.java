package io.twindesk.deskie;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Assertions on Deskie's error responses while the rate limit is off. */
final class ErrorResponses {

	private ErrorResponses() {
	}

	static ResponseSpecification rejected(int status, String code) {
		return new ResponseSpecBuilder().expectStatusCode(status)
			.expectHeader("Content-Type", "application/json")
			.expectHeader("rate_limit_per_minute", "1500")
			.expectHeader("api_calls_left", "1500")
			.expectBody(equalTo("{\"error\":\"" + code + "\"}"))
			.build();
	}

	static void assertRejected(RawResponse response, int status, String code) {
		assertThat(response.body()).isEqualTo("{\"error\":\"" + code + "\"}");
		assertRejected(response, status);
	}

	/** Asserts an error whose code is not specified. */
	static void assertRejected(RawResponse response, int status) {
		assertThat(response.body()).matches("\\{\"error\":\"[a-z0-9_]+\"}");
		assertHead(response, status);
	}

	private static void assertHead(RawResponse response, int status) {
		assertThat(response.status()).as(response.toString()).isEqualTo(status);
		assertThat(response.headers()).containsEntry("Content-Type", "application/json");
		assertThat(response.head()).contains("rate_limit_per_minute: 1500", "api_calls_left: 1500");
	}

}
