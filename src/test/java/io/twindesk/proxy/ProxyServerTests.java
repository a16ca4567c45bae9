package io.twindesk.proxy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.OptionalInt;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

import io.restassured.RestAssured;
import io.twindesk.RawHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Clients with the vendors' addresses in their code, through the proxy of a server. */
@ProxyServerTest
class ProxyServerTests {

	private static final String LIST = "/api/users.json";

	private final ProxyServer proxy;

	@LocalServerPort
	private int port;

	private SSLContext trusting;

	@Autowired
	ProxyServerTests(ProxyServer proxy) {
		this.proxy = proxy;
	}

	@BeforeEach
	void prepare() throws IOException, GeneralSecurityException {
		this.trusting = ProxyFixture.trust(this.port);
		fault("[]");
	}

	@ParameterizedTest
	@EnumSource
	void theHttpClientOfTheJdkReachesThisServer(HttpClient.Version version) throws IOException, InterruptedException {
		HttpResponse<String> response = list("https://acme.omnidesk.ru", version);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.version()).isEqualTo(version);
		assertThat(response.body()).contains("total_count");
	}

	@Test
	void theUrlConnectionOfTheJdkReachesThisServer() throws IOException {
		HttpsURLConnection connection = (HttpsURLConnection) URI.create("https://acme.deskie.io" + LIST)
			.toURL()
			.openConnection(proxy());
		connection.setSSLSocketFactory(this.trusting.getSocketFactory());
		connection.setRequestProperty("Authorization", authorization());
		assertThat(connection.getResponseCode()).isEqualTo(200);
		connection.disconnect();
	}

	@Test
	void aTargetOfPlainHttpReachesThisServer() throws IOException {
		HttpURLConnection connection = (HttpURLConnection) URI.create("http://acme.omnidesk.ru" + LIST)
			.toURL()
			.openConnection(proxy());
		connection.setRequestProperty("Authorization", authorization());
		assertThat(connection.getResponseCode()).isEqualTo(200);
		connection.disconnect();
	}

	/** As axios sends it. */
	@Test
	void aTargetOfHttpsWithoutATunnelReachesThisServer() throws IOException {
		String response = exchange(this.proxy.port(),
				"GET https://acme.omnidesk.ru" + LIST
						+ " HTTP/1.1\r\nHost: acme.omnidesk.ru\r\nConnection: close\r\nAuthorization: "
						+ authorization() + "\r\n\r\n");
		assertThat(response).startsWith("HTTP/1.1 200").contains("total_count");
	}

	@Test
	void anotherHostIsNotReached() {
		assertThatIOException().isThrownBy(() -> list("https://example.com", HttpClient.Version.HTTP_1_1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"reset\": true}", "{\"reset\": true, \"delay\": \"PT0.2S\"}" })
	void aResetArrivesAsAReset(String then) throws IOException {
		fault(rule(then));
		try (Socket socket = tunnel()) {
			assertThatThrownBy(() -> socket.getInputStream().readAllBytes()).isInstanceOf(SocketException.class)
				.hasMessageContaining("reset");
		}
		fault(rule(then));
		assertThatThrownBy(() -> exchange(this.proxy.port(), absolute())).isInstanceOf(SocketException.class)
			.hasMessageContaining("reset");
	}

	@Test
	void aDropEndsWithoutAByte() throws IOException {
		fault(rule("{\"drop\": true}"));
		assertThat(exchange(this.proxy.port(), absolute())).isEmpty();
		fault(rule("{\"drop\": true}"));
		try (Socket socket = tunnel()) {
			assertThat(socket.getInputStream().readAllBytes()).isEmpty();
		}
	}

	@Test
	void aTruncatedResponseEndsInTheMiddle() throws IOException {
		fault(rule("{\"truncate\": 5}"));
		assertThat(exchange(this.proxy.port(), absolute())).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n{\"0\":");
		fault(rule("{\"truncate\": 5}"));
		try (Socket socket = tunnel()) {
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.endsWith("\r\n\r\n{\"0\":");
		}
	}

	@ParameterizedTest
	@EnumSource
	void aDrippingResponseArrivesCompletely(HttpClient.Version version) throws IOException, InterruptedException {
		fault(rule("{\"drip\": {\"bytes\": 10, \"every\": \"PT0.01S\"}}"));
		long start = System.nanoTime();
		HttpResponse<String> response = list("https://acme.omnidesk.ru", version);
		assertThat(response.body()).startsWith("{\"0\":").endsWith("}");
		assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(60_000_000);
	}

	private HttpResponse<String> list(String origin, HttpClient.Version version)
			throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(origin + LIST))
			.version(version)
			.timeout(Duration.ofMinutes(1))
			.header("Authorization", authorization())
			.build();
		return client().send(request, BodyHandlers.ofString());
	}

	private HttpClient client() {
		return HttpClient.newBuilder().sslContext(this.trusting).proxy(ProxySelector.of(proxyAddress())).build();
	}

	private Proxy proxy() {
		return new Proxy(Proxy.Type.HTTP, proxyAddress());
	}

	private InetSocketAddress proxyAddress() {
		return new InetSocketAddress(InetAddress.getLoopbackAddress(), this.proxy.port().getAsInt());
	}

	/** Opens a tunnel and sends the request for a list through it. */
	private Socket tunnel() throws IOException {
		Socket proxied = new Socket(InetAddress.getLoopbackAddress(), this.proxy.port().getAsInt());
		return ProxyFixture.tunnel(this.trusting, proxied,
				"GET " + LIST + " HTTP/1.1\r\nHost: acme.omnidesk.ru\r\nConnection: close\r\nAuthorization: "
						+ authorization() + "\r\n\r\n");
	}

	private static String exchange(OptionalInt port, String request) throws IOException {
		return ProxyFixture.exchange(new Socket(InetAddress.getLoopbackAddress(), port.getAsInt()), request);
	}

	private static String absolute() {
		return "GET http://acme.omnidesk.ru" + LIST + " HTTP/1.1\r\nConnection: close\r\nAuthorization: "
				+ authorization() + "\r\n\r\n";
	}

	private static String rule(String then) {
		return "[{\"operation\": \"deskie.*\", \"times\": 1, \"then\": " + then + "}]";
	}

	private void fault(String rules) {
		RestAssured.given()
			.port(this.port)
			.contentType("application/json")
			.body(rules)
			.put("/_twindesk/workspaces/demo/faults")
			.then()
			.statusCode(200);
	}

	private static String authorization() {
		return RawHttp.basic("owner@demo.test:demo-full-access");
	}

}
