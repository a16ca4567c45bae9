package io.twindesk.idempotency;

import java.util.Locale;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twindesk.TestWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Creates a user in each dialect and verifies each dialect's errors for an invalid key.
 */
enum Create {

	DESKIE("deskie.users.create", 201) {

		@Override
		Response send(TestWorkspace testWorkspace, TestWorkspace.Staff staff, Map<String, ?> headers, String name) {
			return with(testWorkspace.deskie(staff), headers).contentType(ContentType.JSON)
				.body(Map.of("user", Map.of("user_email", name + "@acme.test")))
				.post("/api/users.json");
		}

		@Override
		void assertRejected(Response response, int status) {
			assertThat(response.statusCode()).isEqualTo(status);
			assertThat(response.jsonPath().getString("error"))
				.isEqualTo((status == 422) ? "idempotency_key_reused" : "wrong_idempotency_key");
		}

	},

	OMNIDESK("omnidesk.users.create", 204) {

		@Override
		Response send(TestWorkspace testWorkspace, TestWorkspace.Staff staff, Map<String, ?> headers, String name) {
			return with(testWorkspace.omnidesk(staff), headers)
				.contentType("application/x-www-form-urlencoded; charset=UTF-8")
				.formParam("firstname", "Jane")
				.formParam("lastname", "Doe")
				.formParam("name", name)
				.formParam("email", name + "@acme.test")
				.formParam("telephone_number", String.format(Locale.ROOT, "+31%09d", name.hashCode() & 0xFFFFFFF))
				.post("/api/v2/user");
		}

		@Override
		void assertRejected(Response response, int status) {
			assertThat(response.statusCode()).isEqualTo(status);
			assertThat(response.jsonPath().getString("status")).isEqualTo("error");
			assertThat(response.jsonPath().getString("message")).startsWith("Idempotency-Key ");
		}

	};

	static final String REPLAYED = "Idempotency-Replayed";

	private final String operation;

	private final int success;

	Create(String operation, int success) {
		this.operation = operation;
		this.success = success;
	}

	String operation() {
		return this.operation;
	}

	int success() {
		return this.success;
	}

	Create other() {
		return (this == DESKIE) ? OMNIDESK : DESKIE;
	}

	/** Sends a request that creates a user with a name, with a key. */
	Response send(TestWorkspace testWorkspace, String key, String name) {
		return send(testWorkspace, testWorkspace.owner(), Map.of(IdempotencyKey.HEADER, key), name);
	}

	abstract Response send(TestWorkspace testWorkspace, TestWorkspace.Staff staff, Map<String, ?> headers, String name);

	abstract void assertRejected(Response response, int status);

	void assertCreated(Response response) {
		assertThat(response.statusCode()).as(response.asString()).isEqualTo(this.success);
		assertThat(response.header(REPLAYED)).isNull();
	}

	/** Asserts that a response repeats an earlier one. */
	static void assertReplayed(Response again, Response first) {
		assertThat(again.header(REPLAYED)).isEqualTo("true");
		assertSame(again, first);
	}

	static void assertSame(Response again, Response first) {
		assertThat(again.statusCode()).isEqualTo(first.statusCode());
		assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
		assertThat(again.contentType()).isEqualTo(first.contentType());
		assertThat(again.header("Location")).isEqualTo(first.header("Location"));
	}

	private static RequestSpecification with(RequestSpecification request, Map<String, ?> headers) {
		return request.headers(headers);
	}

}
