package io.twindesk.connector;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Responses with status 400 that keep their connection open. */
@OneDatabaseServerTest
class BadRequestKeepAliveTests {

	private final TestWorkspace testWorkspace;

	private final String credentials;

	BadRequestKeepAliveTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.testWorkspace.create("ada@acme.test");
		this.credentials = "Host: localhost\r\nAuthorization: " + RawHttp.of(this.testWorkspace).authorization()
				+ "\r\napiKey: " + this.testWorkspace.owner().key() + "\r\n";
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			PUT /api/users/1.json HTTP/1.1  | application/json                  | {"user": {"user_email": "none"}}
			PUT /api/users/1.json HTTP/1.1  | application/json                  | {
			POST /api/v2/user HTTP/1.1      | application/x-www-form-urlencoded | email=none
			GET /api/v2/user?itemLimit=x HTTP/1.1 | text/plain                  | unread
			PUT /api/users/x.json HTTP/1.1  | application/json                  | {}
			""")
	void aCompleteRequestKeepsTheConnectionOpen(String line, String type, String body) throws IOException {
		try (Socket socket = new Socket("localhost", this.testWorkspace.port())) {
			InputStream input = new BufferedInputStream(socket.getInputStream());
			for (int time = 0; time < 3; time++) {
				send(socket, line,
						"Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
				assertThat(response(input)).startsWith("http/1.1 400").doesNotContain("connection:");
			}
			send(socket, "GET /api/users/1.json HTTP/1.1", "\r\n");
			assertThat(response(input)).startsWith("http/1.1 200");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			GET /api/users/1.json HTTP/1.1 | No colon
			GET /api/users/1.json HTTP/1.1 | Host: other
			GET /api/users/{1}.json HTTP/1.1 | Connection: keep-alive
			PUT /api/users/1.json HTTP/1.1 | Connection: close
			HEAD /api/v2/user?itemLimit=x HTTP/1.1 | Accept: text/plain
			""")
	void otherBadRequestsCloseTheConnection(String line, String header) throws IOException {
		try (Socket socket = new Socket("localhost", this.testWorkspace.port())) {
			send(socket, line, header + "\r\n\r\n");
			String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
			assertThat(all).startsWith("HTTP/1.1 400").contains("\r\nConnection: close\r\n");
		}
	}

	@Test
	void anIncompleteBodyClosesTheConnection() throws IOException {
		try (Socket socket = new Socket("localhost", this.testWorkspace.port())) {
			send(socket, "GET /api/v2/user?itemLimit=x HTTP/1.1", "Content-Length: 100\r\n\r\n{");
			socket.shutdownOutput();
			String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
			assertThat(all).startsWith("HTTP/1.1 400").contains("\r\nConnection: close\r\n");
		}
	}

	private void send(Socket socket, String line, String rest) throws IOException {
		socket.getOutputStream().write((line + "\r\n" + this.credentials + rest).getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Reads one response, and returns its head in lower case. */
	private static String response(InputStream input) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
			int next = input.read();
			assertThat(next).as("The connection must stay open").isNotNegative();
			head.write(next);
		}
		String text = head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
		int length = text.indexOf("content-length: ") + 16;
		input.skipNBytes(Integer.parseInt(text.substring(length, text.indexOf("\r\n", length))));
		return text;
	}

}
