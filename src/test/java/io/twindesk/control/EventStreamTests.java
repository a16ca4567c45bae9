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

import io.twindesk.Desk;
import io.twindesk.Desks;
import io.twindesk.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

@ServerTest
@Timeout(120)
class EventStreamTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final Desk desk;

	private final Desk other;

	EventStreamTests(Desks desks) {
		this.desk = desks.open();
		this.other = desks.open();
	}

	@Test
	void whoeverListensIsToldWhatHappensToUsersAndNothingOfOtherWorkspaces() throws Exception {
		try (Stream stream = listen(null)) {
			this.other.create("joe@acme.test");
			long jane = this.desk.create("jane@acme.test");
			this.desk.send("PUT", "/api/users/" + jane + "/block.json", "").then().statusCode(200);
			this.desk.deskie().delete("/api/users/" + jane + ".json").then().statusCode(200);
			assertThat(stream.next()).contains("event:user.created", "id:1")
				.anyMatch((line) -> line.startsWith("data:{\"at\":\"") && line.endsWith("\"userID\":" + jane + "}"));
			assertThat(stream.next()).contains("event:user.changed", "id:2");
			assertThat(stream.next()).contains("event:user.deleted", "id:3");
		}
	}

	@Test
	void aListenerGoesOnBehindTheLastEventThatItHas() throws Exception {
		this.desk.create("jane@acme.test");
		this.desk.create("joe@acme.test");
		this.desk.create("jim@acme.test");
		try (Stream stream = listen("1")) {
			assertThat(stream.next()).contains("id:2");
			assertThat(stream.next()).contains("id:3");
		}
		try (Stream stream = listen("0")) {
			assertThat(stream.next()).contains("id:1");
		}
	}

	@Test
	void manyListenersHoldNoThreadEach() throws Exception {
		List<Stream> streams = new ArrayList<>();
		try {
			for (int i = 0; i < 250; i++) {
				streams.add(listen(null));
			}
			this.desk.create("jane@acme.test");
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
		Control gone = Control.open(this.desk.port());
		try (Stream stream = listen(gone.workspace(), null)) {
			gone.send("DELETE", "").then().statusCode(204);
			assertThatIOException().isThrownBy(stream::next).withMessage("The stream has ended");
		}
	}

	@Test
	void aListenerToNoWorkspaceIsRefused() throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.desk.port() + Control.WORKSPACES + "/nobody/events"))
			.build();
		HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(404);
	}

	private Stream listen(String last) throws Exception {
		return listen(this.desk.workspace().name(), last);
	}

	private Stream listen(String workspace, String last) throws Exception {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI
				.create("http://localhost:" + this.desk.port() + Control.WORKSPACES + "/" + workspace + "/events"))
			.timeout(Duration.ofSeconds(30));
		if (last != null) {
			request.header("Last-Event-ID", last);
		}
		var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
		return new Stream(new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
	}

	/** What a listener reads. */
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
