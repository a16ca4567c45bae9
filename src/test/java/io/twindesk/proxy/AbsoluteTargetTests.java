package io.twindesk.proxy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.twindesk.proxy.ProxyFixture.read;
import static io.twindesk.proxy.ProxyFixture.readAll;
import static io.twindesk.proxy.ProxyFixture.readHead;
import static io.twindesk.proxy.ProxyFixture.reset;
import static io.twindesk.proxy.ProxyFixture.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Requests with an absolute target, as this server receives them. */
@Timeout(60)
class AbsoluteTargetTests {

	private static final String GET = "GET http://acme.omnidesk.ru/api HTTP/1.1\r\nHost: acme.omnidesk.ru\r\n\r\n";

	private static final String FORWARDED = "GET /api HTTP/1.1\r\nHost: acme.omnidesk.ru\r\n\r\n";

	private static final String RESPONSE = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nX-Odd:  spaces \r\n\r\n{}";

	@ParameterizedTest
	@CsvSource({ "http://acme.omnidesk.ru", "https://acme.omnidesk.ru", "https://acme.omnidesk.ru:443" })
	void theServerReceivesThePathAndTheHostOfTheTarget(String origin) throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Socket client = proxy.client("GET " + origin + "/api?a=b%20\u00c3\u00a4 HTTP/1.1\r\nHost: evil.test\r\n"
					+ "X-Name: \u00c3\u00a4\r\naccept: */*\r\n\r\n");
			Socket server = proxy.acceptPlain();
			assertThat(readHead(server)).isEqualTo("GET /api?a=b%20\u00c3\u00a4 HTTP/1.1\r\nHost: acme.omnidesk.ru\r\n"
					+ "X-Name: \u00c3\u00a4\r\naccept: */*\r\n\r\n");
			send(server, RESPONSE);
			assertThat(read(client, RESPONSE.length())).isEqualTo(RESPONSE);
		}
	}

	@Test
	void headersForTheProxyEndAtIt() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			proxy.client("GET http://acme.omnidesk.ru/ HTTP/1.1\r\nHost: acme.omnidesk.ru\r\n"
					+ "Proxy-Authorization: Basic c2VjcmV0\r\nProxy-Connection: keep-alive\r\nKeep-Alive: 5\r\n"
					+ "Connection: X-Once, Upgrade, Content-Length,host\r\nX-ONCE: 1\r\nUpgrade: h2c\r\nTE: trailers\r\n"
					+ "X-Twice: 1\r\nX-Twice: 2\r\nAuthorization: Basic a2V5\r\nContent-Length: 0\r\n\r\n");
			assertThat(readHead(proxy.acceptPlain()))
				.isEqualTo("GET / HTTP/1.1\r\nHost: acme.omnidesk.ru\r\nX-Twice: 1\r\nX-Twice: 2\r\n"
						+ "Authorization: Basic a2V5\r\nContent-Length: 0\r\n\r\n");
		}
	}

	@ParameterizedTest
	@CsvSource({ "HTTP/1.1, close", "HTTP/1.0, keep-alive" })
	void thePersistenceThatTheClientWantsIsPassedOn(String version, String connection) throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			proxy.client("GET http://acme.omnidesk.ru/ " + version + "\r\nConnection: " + connection + "\r\n\r\n");
			assertThat(readHead(proxy.acceptPlain()))
				.isEqualTo("GET / " + version + "\r\nHost: acme.omnidesk.ru\r\nConnection: " + connection + "\r\n\r\n");
		}
	}

	@Test
	void bodiesArriveWithTheirFraming() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Socket client = proxy.client("POST http://acme.omnidesk.ru/a HTTP/1.1\r\nContent-Length: 5\r\n\r\nhe");
			Socket server = proxy.acceptPlain();
			readHead(server);
			assertThat(read(server, 2)).isEqualTo("he");
			send(client, "lloPOST http://acme.omnidesk.ru/b HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
					+ "5;x=y\r\nworld\r\n0\r\nX-End: 1\r\n\r\n");
			assertThat(read(server, 3)).isEqualTo("llo");
			assertThat(readHead(server))
				.isEqualTo("POST /b HTTP/1.1\r\nHost: acme.omnidesk.ru\r\nTransfer-Encoding: chunked\r\n\r\n");
			assertThat(readHead(server)).isEqualTo("5\r\nworld\r\n0\r\nX-End: 1\r\n\r\n");
		}
	}

	@Test
	void eachRequestOfAConnectionHasItsOwnHost() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Socket client = proxy.client(GET);
			Socket server = proxy.acceptPlain();
			assertThat(readHead(server)).isEqualTo(FORWARDED);
			send(server, RESPONSE);
			assertThat(read(client, RESPONSE.length())).isEqualTo(RESPONSE);
			send(client, GET.replace("acme", "fresh"));
			assertThat(readHead(server)).isEqualTo(FORWARDED.replace("acme", "fresh"));
		}
	}

	/** Also if the client has not waited for the responses to the requests before it. */
	@Test
	void aLaterRequestForAnotherHostIsRejectedAfterTheResponsesBeforeIt() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Socket client = proxy.client(GET + "GET http://example.com/ HTTP/1.1\r\n\r\n");
			Socket server = proxy.acceptPlain();
			assertThat(readAll(server)).isEqualTo(FORWARDED);
			send(server, RESPONSE);
			server.close();
			assertThat(readAll(client)).startsWith(RESPONSE + "HTTP/1.1 403 Forbidden\r\n");
		}
	}

	@Test
	void aTunnelCanFollowARequest() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Socket client = proxy.client(GET + "CONNECT acme.omnidesk.ru:443 HTTP/1.1\r\n\r\nhello");
			Socket server = proxy.acceptPlain();
			assertThat(readAll(server)).isEqualTo(FORWARDED);
			send(server, RESPONSE);
			server.close();
			assertThat(read(client, RESPONSE.length())).isEqualTo(RESPONSE);
			assertThat(readHead(client)).startsWith("HTTP/1.1 200 ");
			assertThat(read(proxy.acceptTls(), 5)).isEqualTo("hello");
		}
	}

	@Test
	void aBrokenResponseArrivesAsItIs() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Socket client = proxy.client(GET);
			Socket server = proxy.acceptPlain();
			readHead(server);
			send(server, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"trunc");
			server.close();
			assertThat(readAll(client)).isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"trunc");
		}
	}

	@Test
	void aResetArrivesAsAReset() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Socket client = proxy.client(GET);
			Socket server = proxy.acceptPlain();
			readHead(server);
			reset(server);
			assertThatThrownBy(() -> readAll(client)).isInstanceOf(SocketException.class).hasMessageContaining("reset");
		}
	}

	@Test
	void aMalformedChunkEndsTheConnections() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Socket client = proxy
				.client("POST http://acme.omnidesk.ru/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
			Socket server = proxy.acceptPlain();
			assertThat(readAll(server)).endsWith("chunked\r\n\r\n");
			assertThat(readAll(client)).isEmpty();
		}
	}

	@Test
	void anIncompleteSecondRequestDoesNotKeepTheConnectionOpen() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open(1, Duration.ofMinutes(1), Duration.ofMillis(300))) {
			Socket client = proxy.client(GET);
			Socket server = proxy.acceptPlain();
			readHead(server);
			send(server, RESPONSE);
			send(client, "GET http://acme");
			assertThat(readAll(client)).isEqualTo(RESPONSE);
			assertThat(readAll(server)).isEmpty();
		}
	}

}
