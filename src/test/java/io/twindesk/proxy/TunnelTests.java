package io.twindesk.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import io.twindesk.proxy.ProxyFixture.Tunnel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.twindesk.proxy.ProxyFixture.read;
import static io.twindesk.proxy.ProxyFixture.readAll;
import static io.twindesk.proxy.ProxyFixture.readHead;
import static io.twindesk.proxy.ProxyFixture.reset;
import static io.twindesk.proxy.ProxyFixture.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Tunnels that CONNECT opens, byte by byte. */
@Timeout(60)
class TunnelTests {

	private static final String CONNECT = "CONNECT acme.omnidesk.ru:443 HTTP/1.1\r\nHost: acme.omnidesk.ru:443\r\n\r\n";

	private static final Duration SHORT = Duration.ofMillis(300);

	private static final Duration LONG = Duration.ofMinutes(1);

	@Test
	void bytesArriveUnchangedInBothDirections() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Tunnel tunnel = proxy.tunnel();
			send(tunnel.client(), "\u0016\u0003\u0000\u00ff GET");
			assertThat(read(tunnel.server(), 8)).isEqualTo("\u0016\u0003\u0000\u00ff GET");
			send(tunnel.server(), "HTTP/1.1 200\r\n\r\n\u0080");
			assertThat(read(tunnel.client(), 17)).isEqualTo("HTTP/1.1 200\r\n\r\n\u0080");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/1.1", "HTTP/1.0" })
	void bytesDirectlyAfterTheConnectBelongToTheTunnel(String version) throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Socket client = proxy.client("CONNECT acme.omnidesk.ru:443 " + version + "\r\n\r\nGET / HTTP/1.1\r\n\r\n");
			assertThat(readHead(client)).isEqualTo("HTTP/1.1 200 Connection established\r\n\r\n");
			assertThat(read(proxy.acceptTls(), 18)).isEqualTo("GET / HTTP/1.1\r\n\r\n");
		}
	}

	@Test
	void aConnectInPiecesOpensATunnel() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Socket client = proxy.client();
			client.setTcpNoDelay(true);
			for (String letter : CONNECT.split("")) {
				send(client, letter);
			}
			assertThat(readHead(client)).startsWith("HTTP/1.1 200 ");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n",
			"CONNECT 127.0.0.1:443 HTTP/1.1\r\n\r\n", "CONNECT acme.omnidesk.ru:80 HTTP/1.1\r\n\r\n",
			"CONNECT example.com:443 HTTP/1.1\r\nHost: acme.omnidesk.ru:443\r\n\r\n",
			"GET http://example.com/ HTTP/1.1\r\nHost: acme.omnidesk.ru\r\n\r\n" })
	void anotherTargetIsForbiddenAndNothingIsOpened(String request) throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Socket client = proxy.client(request);
			assertThat(readAll(client)).startsWith("HTTP/1.1 403 Forbidden\r\n")
				.contains("\r\nContent-Type: text/plain;charset=UTF-8\r\n", "\r\nConnection: close\r\n")
				.containsPattern("\r\n\r\nThe .* must .*\n$");
			assertThat(proxy.hasNoConnection()).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET / HTTP/1.1\r\nHost: acme.omnidesk.ru\r\n\r\n", "OPTIONS * HTTP/1.1\r\n\r\n",
			"\u0016\u0003\u0001\u0002\r\n\r\n", "nonsense\r\n\r\n",
			"GET http://acme.omnidesk.ru/ HTTP/1.1\r\n:x\r\n\r\n",
			"CONNECT acme.omnidesk.ru:443 HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello",
			"CONNECT acme.omnidesk.ru:443 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" })
	void aRequestThatIsNotForAProxyIsInvalid(String request) throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			assertThat(readAll(proxy.client(request))).startsWith("HTTP/1.1 400 Bad Request\r\n");
			assertThat(proxy.hasNoConnection()).isTrue();
		}
	}

	@Test
	void aLongHeadIsRejected() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			String text = "a".repeat(ProxyListener.MAX_HEAD);
			assertThat(readAll(proxy.client("GET http://acme.omnidesk.ru/" + text + " HTTP/1.1\r\n\r\n")))
				.startsWith("HTTP/1.1 414 ");
			assertThat(readAll(proxy.client("GET http://acme.omnidesk.ru/ HTTP/1.1\r\nA: " + text + "\r\n\r\n")))
				.startsWith("HTTP/1.1 431 ");
		}
	}

	@Test
	void theClientReadsTheRejectionOfALongBody() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Socket client = proxy.client("POST http://example.com/ HTTP/1.1\r\nContent-Length: 9000000\r\n\r\n");
			client.getOutputStream().write(new byte[9_000_000]);
			assertThat(readAll(client)).startsWith("HTTP/1.1 403 ");
		}
	}

	@Test
	void theEndOfEitherDirectionIsPassedOn() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Tunnel tunnel = proxy.tunnel();
			send(tunnel.client(), "request");
			tunnel.client().shutdownOutput();
			assertThat(readAll(tunnel.server())).isEqualTo("request");
			send(tunnel.server(), "response");
			tunnel.server().close();
			assertThat(readAll(tunnel.client())).isEqualTo("response");
		}
	}

	@Test
	void theServerMayEndFirst() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Tunnel tunnel = proxy.tunnel();
			send(tunnel.server(), "response");
			tunnel.server().shutdownOutput();
			assertThat(readAll(tunnel.client())).isEqualTo("response");
			send(tunnel.client(), "request");
			tunnel.client().close();
			assertThat(readAll(tunnel.server())).isEqualTo("request");
		}
	}

	@Test
	void aResetOfTheServerIsAResetForTheClient() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Tunnel tunnel = proxy.tunnel();
			reset(tunnel.server());
			assertThatThrownBy(() -> readAll(tunnel.client())).isInstanceOf(SocketException.class)
				.hasMessageContaining("reset");
		}
	}

	@Test
	void aResetOfTheClientIsAResetForTheServer() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Tunnel tunnel = proxy.tunnel();
			reset(tunnel.client());
			assertThatThrownBy(() -> readAll(tunnel.server())).isInstanceOf(SocketException.class)
				.hasMessageContaining("reset");
		}
	}

	@Test
	void aTunnelWithoutBytesIsClosed() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open(1, LONG, SHORT)) {
			Tunnel tunnel = proxy.tunnel();
			assertThat(readAll(tunnel.client())).isEmpty();
			assertThat(readAll(tunnel.server())).isEmpty();
		}
	}

	@Test
	void aTunnelAfterAResponseIsClosed() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open(1, LONG, SHORT)) {
			Tunnel tunnel = proxy.tunnel();
			send(tunnel.client(), "request");
			assertThat(read(tunnel.server(), 7)).isEqualTo("request");
			send(tunnel.server(), "response");
			long start = System.nanoTime();
			assertThat(readAll(tunnel.client())).isEqualTo("response");
			assertThat(System.nanoTime() - start).isGreaterThan(SHORT.toNanos() / 2);
		}
	}

	/** Another idle tunnel shows that the time is over. */
	@Test
	void aTunnelWithARequestUnderWayStaysOpen() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open(5, LONG, SHORT)) {
			Tunnel tunnel = proxy.tunnel();
			send(tunnel.client(), "request");
			assertThat(read(tunnel.server(), 7)).isEqualTo("request");
			for (int time = 0; time < 3; time++) {
				assertThat(readAll(proxy.tunnel().client())).isEmpty();
			}
			send(tunnel.server(), "response");
			assertThat(read(tunnel.client(), 8)).isEqualTo("response");
		}
	}

	@Test
	void oneTunnelTooManyIsUnavailable() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open(3, LONG, LONG)) {
			Tunnel first = proxy.tunnel();
			proxy.tunnel();
			proxy.tunnel();
			assertThat(readAll(proxy.client(CONNECT))).startsWith("HTTP/1.1 503 Service Unavailable\r\n")
				.endsWith("\r\n\r\nThe proxy has at most 3 tunnels at the same time\n");
			first.client().close();
			assertThat(readAll(first.server())).isEmpty();
			first.server().close();
			await().until(() -> head(proxy.client(CONNECT)).startsWith("HTTP/1.1 200 "));
		}
	}

	@Test
	void aSlowConnectIsClosedAndDelaysNobody() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open(2, SHORT, LONG)) {
			Socket silent = proxy.client();
			Socket slow = proxy.client("CONNECT acme.omnidesk.ru:443 HTTP/1.1\r\nX-Slow: ");
			assertThat(proxy.tunnel().client().isConnected()).isTrue();
			for (Socket client : new Socket[] { silent, slow }) {
				assertThat(readAll(client)).startsWith("HTTP/1.1 408 Request Timeout\r\n");
			}
		}
	}

	@Test
	void aClientThatLeavesBeforeItsRequestIsClosed() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Socket client = proxy.client();
			client.shutdownOutput();
			assertThat(readAll(client)).isEmpty();
		}
	}

	/** The sender blocks although the proxy could store everything in memory. */
	@Test
	void aSideIsNotReadWhileTheOtherOneDoesNotRead() throws IOException {
		byte[] bytes = new byte[64 * 1024 * 1024];
		new Random(1).nextBytes(bytes);
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Tunnel tunnel = proxy.tunnel();
			CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(tunnel.server(), bytes));
			await().during(SHORT).atMost(LONG).until(() -> !writing.isDone());
			InputStream client = tunnel.client().getInputStream();
			assertThat(Arrays.equals(client.readNBytes(bytes.length), bytes)).isTrue();
			writing.join();
		}
	}

	@Test
	void afterAStopOpenTunnelsStayAndNoClientIsAccepted() throws IOException {
		try (ProxyFixture proxy = ProxyFixture.open()) {
			Tunnel tunnel = proxy.tunnel();
			proxy.proxy().stopAccepting();
			await().untilAsserted(() -> assertThatThrownBy(proxy::client).isInstanceOf(IOException.class));
			send(tunnel.server(), "response");
			assertThat(read(tunnel.client(), 8)).isEqualTo("response");
			proxy.proxy().close();
			assertThat(readAll(tunnel.client())).isEmpty();
		}
	}

	private static String head(Socket client) throws IOException {
		return readHead(client);
	}

	private static void write(Socket socket, byte[] bytes) {
		try {
			socket.getOutputStream().write(bytes);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
