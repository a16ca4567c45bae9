package io.twindesk.control;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.restassured.RestAssured;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@ServerTest
class JournalWaitTests {

	/** More than the number of the server's threads. */
	private static final int MANY = 250;

	private final HttpClient http = HttpClient.newHttpClient();

	private final TestWorkspace testWorkspace;

	JournalWaitTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@Test
	void existingEntriesCount() {
		this.testWorkspace.get("/api/users.json");
		RestAssured.given()
			.port(this.testWorkspace.port())
			.get(path("?operation=deskie.users.list&timeout=PT5M"))
			.then()
			.statusCode(200)
			.body("total", equalTo(1))
			.body("items.id", contains(1));
	}

	@Test
	void theTimeoutReturnsTheMatchingEntries() {
		this.testWorkspace.get("/api/users.json");
		RestAssured.given()
			.port(this.testWorkspace.port())
			.get(path("?operation=*&count=2&timeout=PT0.05S"))
			.then()
			.statusCode(408)
			.contentType("application/problem+json")
			.body("total", equalTo(1))
			.body("items.id", contains(1));
	}

	@Test
	void manyWaitsDoNotBlockOtherRequests() {
		List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
		for (int i = 0; i < MANY; i++) {
			waiting.add(get("?operation=deskie.users.view&count=2&timeout=PT2M"));
		}
		this.testWorkspace.get("/api/users/1.json").then().statusCode(404);
		assertThat(waiting).noneMatch(CompletableFuture::isDone);
		this.testWorkspace.get("/api/users/1.json").then().statusCode(404);
		assertThat(waiting).allSatisfy((response) -> assertThat(response.join().statusCode()).isEqualTo(200));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "timeout=PT5M1S", "timeout=-PT1S", "timeout=5", "count=-1", "operation=nobody", "limit=5" })
	void anInvalidWaitIsRejected(String query) {
		RestAssured.given()
			.port(this.testWorkspace.port())
			.get(path("?" + query))
			.then()
			.statusCode(400)
			.body("errors.field", contains(query.substring(0, query.indexOf('='))));
	}

	private CompletableFuture<HttpResponse<String>> get(String query) {
		return this.http
			.sendAsync(HttpRequest.newBuilder(URI.create("http://localhost:" + this.testWorkspace.port() + path(query)))
				.build(), HttpResponse.BodyHandlers.ofString());
	}

	private String path(String query) {
		return "/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/requests/wait" + query;
	}

}
