package io.twindesk.fault;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.restassured.http.ContentType;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

/** Effects of a fault on the connection of a client. */
@OneDatabaseServerTest
class WireTests {

	/** More than the number of the server's threads. */
	private static final int MANY_REQUESTS = 250;

	private static final String CREATE = "{\"user\": {\"user_email\": \"jane@acme.test\"}}";

	private final TestWorkspace testWorkspace;

	private final RawHttp http;

	WireTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.http = RawHttp.of(this.testWorkspace);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "POST" })
	void aDroppedConnectionEndsWithoutAByte(String method) throws IOException {
		put("{\"drop\": true}", false);
		try (Socket socket = connect(method)) {
			assertThat(socket.getInputStream().readAllBytes()).isEmpty();
		}
		assertUsers(0);
	}

	@Test
	void aConnectionDroppedAfterTheWritePreservesTheWrite() throws IOException {
		put("{\"drop\": true}", true);
		try (Socket socket = connect("POST")) {
			assertThat(socket.getInputStream().readAllBytes()).isEmpty();
		}
		assertUsers(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "POST" })
	void aResetConnectionIsReset(String method) throws IOException {
		put("{\"reset\": true}", false);
		try (Socket socket = connect(method)) {
			InputStream stream = socket.getInputStream();
			assertThatThrownBy(stream::readAllBytes).isInstanceOf(SocketException.class).hasMessageContaining("reset");
		}
		assertUsers(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "drop", "reset" })
	void aConnectionCanBeClosedLater(String cut) throws IOException {
		put("{\"" + cut + "\": true, \"delay\": \"PT0.3S\"}", false);
		long start = System.nanoTime();
		try (Socket socket = connect("POST")) {
			InputStream stream = socket.getInputStream();
			if (cut.equals("reset")) {
				assertThatThrownBy(stream::readAllBytes).isInstanceOf(SocketException.class);
			}
			else {
				assertThat(stream.readAllBytes()).isEmpty();
			}
		}
		assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(300_000_000);
		assertUsers(0);
	}

	@Test
	void anErrorCanComeLate() {
		put("{\"status\": 503, \"delay\": \"PT0.3S\"}", false);
		long start = System.nanoTime();
		RawResponse response = this.http.json("POST", "/api/users.json", CREATE);
		assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(300_000_000);
		assertThat(response.status()).isEqualTo(503);
		assertThat(response.body()).isEqualTo("{\"error\":\"service_unavailable\"}");
		assertUsers(0);
	}

	@Test
	void aDrippingResponseCanBeTruncated() throws IOException {
		put("{\"status\": 503, \"truncate\": 8, \"drip\": {\"bytes\": 3, \"every\": \"PT0.02S\"}}", false);
		try (Socket socket = connect("GET")) {
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 503")
				.endsWith("\r\n\r\n{\"error\"");
		}
	}

	@Test
	void aTruncatedResponseHasTheFullContentLength() throws IOException {
		put("{\"truncate\": 12}", false);
		String response;
		try (Socket socket = connect("POST")) {
			response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		String body = response.substring(response.indexOf("\r\n\r\n") + 4);
		assertThat(response).startsWith("HTTP/1.1 201").contains("X-Twindesk-Fault: wire");
		assertThat(body).isEqualTo("{\"user\":{\"us");
		assertThat(Integer.parseInt(response.replaceAll("(?s).*Content-Length: ([0-9]+).*", "$1")))
			.isGreaterThan(body.length());
		assertUsers(0);
	}

	@Test
	void aResponseTruncatedAfterTheWritePreservesTheWrite() throws IOException {
		put("{\"truncate\": 0}", true);
		try (Socket socket = connect("POST")) {
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 201")
				.endsWith("\r\n\r\n");
		}
		assertUsers(1);
	}

	@Test
	void manyConcurrentTruncatedWritesDoNotBlockOthers() throws IOException {
		put("{\"truncate\": 0}", false, 60);
		String create = request("POST", "/api/users.json", CREATE).replace("Host:", "Connection: close\r\nHost:");
		List<Socket> sockets = new ArrayList<>();
		for (int i = 0; i < 120; i++) {
			sockets.add(send(create));
		}
		for (Socket socket : sockets) {
			try (socket) {
				assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
					.matches("(?s)HTTP/1.1 (201|400) .*");
			}
		}
		assertUsers(1);
	}

	@Test
	void aRequestAfterADroppedOneOnTheSameConnectionIsNotExecuted() throws IOException {
		put("{\"drop\": true}", false);
		String list = request("GET", "/api/users.json", "");
		try (Socket socket = send(list + request("POST", "/api/users.json", CREATE))) {
			assertThat(socket.getInputStream().readAllBytes()).isEmpty();
		}
		assertUsers(0);
	}

	@Test
	void aConnectionIsReusedAfterALateResponse() throws IOException {
		put("{\"delay\": \"PT0.3S\"}", false);
		String late = request("GET", "/api/users.json", "");
		String last = late.replace("Host:", "Connection: close\r\nHost:");
		String responses;
		long start = System.nanoTime();
		try (Socket socket = send(late + late + last)) {
			responses = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(300_000_000);
		assertThat(responses.split("HTTP/1.1 200")).hasSize(4);
		assertThat(responses.split("X-Twindesk-Fault")).hasSize(2);
		assertThat(responses).endsWith("{\"total_count\":0}");
	}

	@Test
	void aDrippingResponseIsSentInChunks() throws IOException {
		put("{\"drip\": {\"bytes\": 3, \"every\": \"PT0.02S\"}}", false);
		long start = System.nanoTime();
		RawResponse response = this.http.send("GET", "/api/users.json");
		assertThat(response.body()).isEqualTo("{\"total_count\":0}");
		assertThat(response.headers()).containsEntry("Content-Length", "17");
		assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(6 * 20_000_000);
	}

	@Test
	void aLateResponseIsCompleteAndItsWriteIsExecuted() {
		put("{\"delay\": \"PT0.2S\"}", false);
		long start = System.nanoTime();
		RawResponse response = this.http.json("POST", "/api/users.json", CREATE);
		assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(200_000_000);
		assertThat(response.status()).isEqualTo(201);
		assertThat(response.headers()).containsEntry("X-Twindesk-Fault", "wire");
		assertUsers(1);
	}

	@Tag("long")
	@Test
	void manyLateResponsesDoNotDelayOthers() throws IOException {
		put("{\"delay\": \"PT15S\"}", false, MANY_REQUESTS);
		List<Socket> late = new ArrayList<>();
		while (late.size() < MANY_REQUESTS) {
			for (int i = 0; i < MANY_REQUESTS / 10; i++) {
				late.add(send(request("GET", "/api/users.json", "").replace("Host:", "Connection: close\r\nHost:")));
			}
			awaitRequests(late.size());
		}
		this.testWorkspace.get("/api/users.json").then().statusCode(200);
		assertThat(late.get(late.size() - 1).getInputStream().available()).isZero();
		for (Socket socket : late) {
			try (socket) {
				assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
					.startsWith("HTTP/1.1 200");
			}
		}
	}

	private void awaitRequests(int count) {
		this.testWorkspace.control()
			.get("/requests/wait?operation=*&timeout=PT2M&count=" + count)
			.then()
			.statusCode(200);
	}

	private Socket connect(String method) throws IOException {
		return send(request(method, "/api/users.json", method.equals("GET") ? "" : CREATE));
	}

	private Socket send(String requests) throws IOException {
		Socket socket = new Socket("localhost", this.testWorkspace.port());
		socket.setSoTimeout(60_000);
		socket.getOutputStream().write(requests.getBytes(StandardCharsets.UTF_8));
		return socket;
	}

	private String request(String method, String path, String body) {
		return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + this.http.authorization()
				+ "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
	}

	private void put(String then, boolean afterWrite) {
		put(then, afterWrite, 1);
	}

	private void put(String then, boolean afterWrite, int times) {
		this.testWorkspace.control()
			.contentType(ContentType.JSON)
			.body("[{\"id\": \"wire\", \"operation\": \"*\", \"times\": " + times + ", \"then\": " + then
					+ ", \"afterWrite\": " + afterWrite + "}]")
			.put("/faults")
			.then()
			.statusCode(200);
	}

	private void assertUsers(int count) {
		this.testWorkspace.get("/api/users.json").then().body("total_count", equalTo(count));
	}

}
