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
import java.util.ArrayList;
import java.util.List;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

@ServerTest
@Timeout(120)
class EventStreamTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final TestWorkspace testWorkspace;

	private final TestWorkspace other;

	EventStreamTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.other = testWorkspaces.open();
	}

	@Test
	void aStreamHasTheEventsOfItsWorkspaceOnly() throws Exception {
		try (Stream stream = listen(null)) {
			this.other.create("joe@acme.test");
			long jane = this.testWorkspace.create("jane@acme.test");
			this.testWorkspace.send("PUT", "/api/users/" + jane + "/block.json", "").then().statusCode(200);
			this.testWorkspace.deskie().delete("/api/users/" + jane + ".json").then().statusCode(200);
			assertThat(stream.next()).contains("event:user.created", "id:1")
				.anyMatch((line) -> line.startsWith("data:{\"at\":\"") && line.endsWith("\"userID\":" + jane + "}"));
			assertThat(stream.next()).contains("event:user.changed", "id:2");
			assertThat(stream.next()).contains("event:user.deleted", "id:3");
		}
	}

	@Test
	void aStreamContinuesAfterTheLastEventId() throws Exception {
		this.testWorkspace.create("jane@acme.test");
		this.testWorkspace.create("joe@acme.test");
		this.testWorkspace.create("jim@acme.test");
		try (Stream stream = listen("1")) {
			assertThat(stream.next()).contains("id:2");
			assertThat(stream.next()).contains("id:3");
		}
		try (Stream stream = listen("0")) {
			assertThat(stream.next()).contains("id:1");
		}
	}

	@Test
	void manyStreamsDoNotOccupyAThreadEach() throws Exception {
		List<Stream> streams = new ArrayList<>();
		try {
			for (int i = 0; i < 250; i++) {
				streams.add(listen(null));
			}
			this.testWorkspace.create("jane@acme.test");
			for (Stream stream : streams) {
				assertThat(stream.next()).contains("event:user.created");
			}
		}
		finally {
			for (Stream stream : streams) {
				stream.close();
			}
		}
	}

	@Test
	void aStreamEndsWithItsWorkspace() throws Exception {
		Control deleted = Control.open(this.testWorkspace.port());
		try (Stream stream = listen(deleted.workspace(), null)) {
			deleted.send("DELETE", "").then().statusCode(204);
			assertThatIOException().isThrownBy(stream::next).withMessage("The stream has ended");
		}
	}

	@Test
	void aStreamOfAnUnknownWorkspaceIsRejected() throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(
					URI.create("http://localhost:" + this.testWorkspace.port() + Control.WORKSPACES + "/nobody/events"))
			.build();
		HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(404);
	}

	private Stream listen(String last) throws Exception {
		return listen(this.testWorkspace.workspace().name(), last);
	}

	private Stream listen(String workspace, String last) throws Exception {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(
					"http://localhost:" + this.testWorkspace.port() + Control.WORKSPACES + "/" + workspace + "/events"))
			.timeout(Duration.ofSeconds(30));
		if (last != null) {
			request.header("Last-Event-ID", last);
		}
		var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
		return new Stream(new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
	}

	/** An open stream. */
	private record Stream(BufferedReader lines) implements AutoCloseable {

		/** The lines of the next event. */
		List<String> next() throws IOException {
			List<String> event = new ArrayList<>();
			for (String line = this.lines.readLine(); line != null; line = this.lines.readLine()) {
				if (line.isEmpty() && !event.isEmpty()) {
					return event;
				}
				if (!line.isEmpty() && !line.startsWith(":")) {
					event.add(line);
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
