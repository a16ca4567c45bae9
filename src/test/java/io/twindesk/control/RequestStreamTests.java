package io.twindesk.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.restassured.path.json.JsonPath;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.hamcrest.Matchers.contains;

@ServerTest
@Timeout(120)
class RequestStreamTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final TestWorkspace testWorkspace;

	private final TestWorkspace other;

	RequestStreamTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.other = testWorkspaces.open();
	}

	@Test
	void aStreamHasTheNewRequestsOfItsWorkspace() throws Exception {
		this.testWorkspace.get("/api/users/7.json");
		try (Stream stream = listen("", null)) {
			this.other.get("/api/users/8.json");
			this.testWorkspace.get("/api/users/9.json");
			JsonPath request = stream.next();
			assertThat(request.getString("path")).isEqualTo("/api/users/9.json");
			assertThat(request.getInt("id")).isEqualTo(2);
			assertThat(request.getString("request.headers.Authorization")).isEqualTo("Basic ***");
			assertThat(request.getMap(""))
				.isEqualTo(this.testWorkspace.control().get("/requests").jsonPath().getMap("items[1]"));
		}
	}

	@ParameterizedTest(name = "{0} after {1}: {2}")
	@CsvSource({ "'', 1, 2", "'', 0, 1", "since=2, , 3", "since=2026-01-01T00:00:00Z, , 1", "'', 999, 1",
			"status=2xx, 0, 2", "operation=deskie.users.list, 0, 2", "since=2, 0, 1" })
	void aStreamBeginsWhereItsClientAsks(String query, String lastEventId, int first) throws Exception {
		this.testWorkspace.get("/api/users/7.json");
		this.testWorkspace.get("/api/users.json");
		this.testWorkspace.get("/api/users/9.json");
		this.testWorkspace.control().get("/requests").then().body("items.id", contains(1, 2, 3));
		try (Stream stream = listen(query, lastEventId)) {
			assertThat(stream.next().getInt("id")).isEqualTo(first);
		}
	}

	@Test
	void aStreamEndsWithItsWorkspace() throws Exception {
		Control deleted = Control.open(this.testWorkspace.port());
		try (Stream stream = listen(deleted.workspace(), "", null)) {
			deleted.send("DELETE", "").then().statusCode(204);
			assertThatIOException().isThrownBy(stream::next).withMessage("The stream has ended");
		}
	}

	@ParameterizedTest
	@CsvSource({ "status=abc, status", "operation=deskie.nothing, operation", "verdict=good, verdict",
			"since=yesterday, since", "limit=1, limit", "format=har, format" })
	void anInvalidParameterIsNamed(String query, String field) {
		this.testWorkspace.control()
			.get("/requests/stream?" + query)
			.then()
			.statusCode(400)
			.contentType("application/problem+json")
			.body("errors.field", contains(field));
	}

	@Test
	void aStreamOfAnUnknownWorkspaceIsRejected() {
		this.testWorkspace.control()
			.basePath("/_twindesk/workspaces/nobody")
			.get("/requests/stream")
			.then()
			.statusCode(404);
	}

	private Stream listen(String query, String lastEventId) throws Exception {
		return listen(this.testWorkspace.workspace().name(), query, lastEventId);
	}

	private Stream listen(String workspace, String query, String lastEventId) throws Exception {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.testWorkspace.port() + Control.WORKSPACES + "/"
					+ workspace + "/requests/stream?" + query))
			.timeout(Duration.ofSeconds(30));
		if (lastEventId != null) {
			request.header("Last-Event-ID", lastEventId);
		}
		var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
		return new Stream(new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
	}

	/** An open stream. */
	private record Stream(BufferedReader lines) implements AutoCloseable {

		/** The data of the next event, which must be a request with the event's id. */
		JsonPath next() throws IOException {
			String id = "";
			String event = "";
			for (String line = this.lines.readLine(); line != null; line = this.lines.readLine()) {
				if (line.startsWith("id:")) {
					id = line.substring(3);
				}
				else if (line.startsWith("event:")) {
					event = line.substring(6);
				}
				else if (line.startsWith("data:")) {
					JsonPath data = JsonPath.from(line.substring(5));
					assertThat(event).isEqualTo("request");
					assertThat(data.getString("id")).isEqualTo(id);
					return data;
				}
			}
			throw new IOException("The stream has ended");
		}

		@Override
		public void close() throws IOException {
			this.lines.close();
		}

	}

}
