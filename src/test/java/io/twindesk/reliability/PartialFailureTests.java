package io.twindesk.reliability;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests requests during which the database fails, at each of their steps in turn. */
@Tag("long")
@ServerTest
@Import(FailingStatements.class)
class PartialFailureTests {

	private final TestWorkspace testWorkspace;

	private final FailingStatements database;

	PartialFailureTests(TestWorkspaces testWorkspaces, FailingStatements database) {
		this.testWorkspace = testWorkspaces.open();
		this.database = database;
		for (String name : new String[] { "jane", "joe", "ann" }) {
			this.testWorkspace.create(Map.of("user_email", name + "@acme.test", "user_note", name));
		}
		send("PUT", "/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/snapshots/early", null).then()
			.statusCode(201);
		this.testWorkspace.send("PUT", "/api/users/3/link.json", "{\"user_email\": \"joe@acme.test\"}")
			.then()
			.statusCode(200);
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '^',
			textBlock = """
					POST | /api/users.json | {"user": {"user_email": "new@acme.test", "custom_fields": {"cf_1": "x"}}}
					PUT | /api/users/1.json | {"user": {"user_email": "j@acme.test", "user_note": "later", "custom_fields": {"cf_1": "y"}}}
					PUT | /api/users/1/link.json | {"user_email": "joe@acme.test"}
					PUT | /api/users/1/link.json | {"user_email": "ann@acme.test"}
					PUT | /api/users/2/unlink.json | {"user_email": "ann@acme.test"}
					PUT | /api/users/2/block.json |
					DELETE | /api/users/2.json |
					POST | /api/v2/user | {"firstname": "Joan", "lastname": "Clarke", "name": "joan", "email": "joan@acme.test", "telephone_number": "+31687654321"}
					PUT | /api/v2/user/2 | {"firstname": "Two", "lastname": "Second"}
					POST | /_twindesk/workspaces/{}/contacts | {"channel": "whatsapp", "identifier": "380991112233", "text": "Hello"}
					PUT | /_twindesk/workspaces/{}/snapshots/late |
					PUT | /_twindesk/workspaces/{}/snapshots/early |
					POST | /_twindesk/workspaces/{}/snapshots/early/restore |
					""")
	void aFailedRequestChangesNothingAndSucceedsWhenRepeated(String method, String path, String body) {
		String before = completeState();
		int step = 0;
		boolean failed;
		do {
			this.database.failAt(++step, FailingStatements.OUT_OF_RESOURCES);
			int status = send(method, path.replace("{}", this.testWorkspace.workspace().name()), body).statusCode();
			failed = this.database.stopFailing();
			assertThat(status).as("with step %d", step).isBetween(failed ? 503 : 200, failed ? 503 : 204);
			if (failed) {
				assertThat(completeState()).as("after step %d has failed", step).isEqualTo(before);
			}
		}
		while (failed);
		assertThat(step).isGreaterThan(3);
		assertThat(completeState()).isNotEqualTo(before);
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			POST | /api/users.json | {"user": {"user_email": "new@acme.test"}}
			PUT | /api/users/1/link.json | {"user_email": "joe@acme.test"}
			PUT | /api/users/2/unlink.json | {"user_email": "ann@acme.test"}
			PUT | /api/v2/user/2 | {"firstname": "Two", "lastname": "Second"}
			DELETE | /api/users/2.json |
			""")
	void aRequestThatLosesALockIsRetried(String method, String path, String body) {
		String before = completeState();
		int step = 0;
		int status;
		do {
			assertThat(completeState()).as("after step %d has failed", step).isEqualTo(before);
			this.database.failAt(++step, FailingStatements.SERIALIZATION_FAILURE);
			status = send(method, path, body).statusCode();
			assertThat(this.database.stopFailing()).as("the request has a step %d", step).isTrue();
		}
		while (status == 503);
		assertThat(status).isBetween(200, 204);
		assertThat(completeState()).isNotEqualTo(before);
	}

	private Response send(String method, String path, String body) {
		RequestSpecification request = path.startsWith("/api/v2") ? this.testWorkspace.omnidesk()
				: this.testWorkspace.deskie();
		return ((body != null) ? request.contentType(ContentType.JSON).body(body) : request).request(method, path);
	}

	private String completeState() {
		return read("state") + read("audit?limit=100") + read("mails") + read("snapshots");
	}

	private String read(String resource) {
		return this.testWorkspace.control().get("/" + resource).asString();
	}

}
