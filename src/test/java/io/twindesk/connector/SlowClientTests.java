package io.twindesk.connector;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

/** Clients that send a byte from time to time, more than the server has threads. */
@OneDatabaseServerTest
@Timeout(300) // without a response a test waits for ever
class SlowClientTests {

	/** Tomcat has 200 threads. */
	private static final int CLIENTS = 260;

	private final TestWorkspace testWorkspace;

	SlowClientTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST /api/users.json HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
			"POST /api/v2/user HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
					+ "Content-Length: 100000\r\n\r\nemail=",
			"POST /api/v2/user HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
					+ "Content-Length: 100000\r\n\r\n--b\r\n",
			"POST /api/users.json HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
					+ "Authorization: Basic bm9ib2R5QGFjbWUudGVzdDpub25l\r\nContent-Length: 100000\r\n\r\n{\"user\": ",
			"POST /nowhere HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n" })
	void slowClientsWithoutAKeyDoNotBlockOthers(String beginning) throws IOException {
		sendSlowly(beginning);
	}

	/**
	 * On earlier JDKs a proxy must limit slow clients, see docs/operations/deploying.md.
	 */
	@ParameterizedTest
	@EnabledForJreRange(minVersion = 24)
	@ValueSource(
			strings = { "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b" })
	void slowClientsWithAKeyDoNotBlockOthers(String type) throws IOException {
		sendSlowly("POST /api/v2/user HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
				+ "\r\nContent-Length: 100000\r\n" + "apiKey: " + this.testWorkspace.owner().key() + "\r\n\r\n-");
	}

	private void sendSlowly(String beginning) throws IOException {
		List<Socket> slow = new ArrayList<>();
		ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();
		try {
			for (int client = 0; client < CLIENTS; client++) {
				Socket socket = new Socket("localhost", this.testWorkspace.port());
				socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
				slow.add(socket);
			}
			dripping.scheduleWithFixedDelay(() -> slow.forEach(SlowClientTests::drip), 1, 1, TimeUnit.SECONDS);
			for (int probe = 0; probe < 5; probe++) {
				assertThat(this.testWorkspace.get("/api/users.json").statusCode()).isEqualTo(200);
			}
		}
		finally {
			dripping.shutdownNow();
			for (Socket socket : slow) {
				socket.close();
			}
		}
	}

	@Test
	void aShortBodyWithoutAKeyKeepsTheConnectionOpen() throws IOException {
		String request = "POST /api/users.json HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
				+ "Content-Length: 14\r\n\r\n{\"user\": null}";
		try (Socket socket = new Socket("localhost", this.testWorkspace.port())) {
			for (int time = 0; time < 3; time++) {
				socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
				assertThat(statusLine(socket.getInputStream())).startsWith("HTTP/1.1 401");
				socket.getInputStream().skipNBytes("{\"error\":\"wrong_credentials\"}".length());
			}
		}
	}

	@Test
	void anAuthenticatedClientReadsThe413ToALongBody() {
		RawHttp http = RawHttp.of(this.testWorkspace);
		byte[] body = new byte[20 * 1024 * 1024];
		assertThat(http.send("POST", "/api/users.json", "application/json", body).status()).isEqualTo(413);
		assertThatCode(() -> http.send("GET", "/api/users.json")).doesNotThrowAnyException();
	}

	@Test
	void anIncompleteBodyGetsAResponse() throws IOException {
		String request = "GET /_twindesk/workspaces HTTP/1.1\r\nHost: localhost\r\nContent-Length: 42\r\n\r\n{";
		try (Socket socket = new Socket("localhost", this.testWorkspace.port())) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			socket.shutdownOutput();
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 200")
				.containsPattern("]}(\r\n0\r\n\r\n)?$");
		}
	}

	/** Most clients read the response only after they have sent the complete body. */
	@ParameterizedTest
	@CsvSource({ "POST, /api/v2/user, application/json, yes, 413",
			"PUT, /api/v2/user/1, multipart/form-data;boundary=b, yes, 413",
			"PATCH, /api/v2/user/1, application/json, yes, 405", "POST, /api/v2/nowhere, application/json, yes, 404",
			"POST, /api/v2/user, application/json, no, 401", "POST, /nowhere, application/json, no, 404",
			"GET, /_twindesk/workspaces, application/json, no, 200" })
	void aClientThatSendsARejectedBodyCompletelyReadsTheResponse(String method, String path, String type, String key,
			int status) throws IOException {
		byte[] megabyte = new byte[1024 * 1024];
		try (Socket socket = new Socket("localhost", this.testWorkspace.port())) {
			OutputStream out = socket.getOutputStream();
			out.write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\napiKey: "
					+ (key.equals("yes") ? this.testWorkspace.owner().key() : "none") + "\r\nContent-Type: " + type
					+ "\r\nContent-Length: " + 30 * megabyte.length + "\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
			for (int sent = 0; sent < 30; sent++) {
				out.write(megabyte);
			}
			assertThat(statusLine(socket.getInputStream())).startsWith("HTTP/1.1 " + status);
			assertThatCode(socket.getInputStream()::readAllBytes).doesNotThrowAnyException();
		}
	}

	/** A connection lingers only until its client was idle for a second. */
	@Test
	void anIdleLingeringConnectionIsClosedSoon() throws IOException {
		String request = "PATCH /api/v2/user/1 HTTP/1.1\r\nHost: localhost\r\napiKey: "
				+ this.testWorkspace.owner().key()
				+ "\r\nContent-Type: application/json\r\nContent-Length: 30000000\r\n\r\n{";
		try (Socket socket = new Socket("localhost", this.testWorkspace.port())) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 405");
			await().pollInterval(Duration.ofMillis(1500)).atMost(Duration.ofSeconds(8)).until(() -> isReset(socket));
		}
	}

	private static boolean isReset(Socket socket) {
		try {
			socket.getOutputStream().write(' ');
			return false;
		}
		catch (IOException ex) {
			return true;
		}
	}

	private static void drip(Socket socket) {
		try {
			socket.getOutputStream().write('1');
		}
		catch (IOException ex) {
			// expected: the server has closed the connection
		}
	}

	/** Reads the head of a response. */
	private static String statusLine(InputStream response) throws IOException {
		StringBuilder head = new StringBuilder();
		while (!head.toString().endsWith("\r\n\r\n")) {
			int letter = response.read();
			assertThat(letter).as("the end of the connection after: %s", head).isNotNegative();
			head.append((char) letter);
		}
		return head.toString();
	}

}
