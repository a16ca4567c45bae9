package io.twindesk.deskie;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import io.twindesk.RawHttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What every refusal of Deskie looks like while no rate limit is on. */
final class ErrorResponses {

	private ErrorResponses() {
	}

	static ResponseSpecification refused(int status, String code) {
		return new ResponseSpecBuilder().expectStatusCode(status)
			.expectHeader("Content-Type", "application/json")
			.expectHeader("rate_limit_per_minute", "1500")
			.expectHeader("api_calls_left", "1500")
			.expectBody(equalTo("{\"error\":\"" + code + "\"}"))
			.build();
	}

	static void assertRefused(RawHttp.RawResponse response, int status, String code) {
		assertThat(response.body()).isEqualTo("{\"error\":\"" + code + "\"}");
		assertRefused(response, status);
	}

	/** A refusal whose code the contract leaves open. */
	static void assertRefused(RawHttp.RawResponse response, int status) {
		assertThat(response.body()).matches("\\{\"error\":\"[a-z0-9_]+\"}");
		assertHead(response, status);
	}

	private static void assertHead(RawHttp.RawResponse response, int status) {
		assertThat(response.status()).as(response.toString()).isEqualTo(status);
		assertThat(response.headers()).containsEntry("Content-Type", "application/json");
		assertThat(response.head()).contains("rate_limit_per_minute: 1500", "api_calls_left: 1500");
	}

}
