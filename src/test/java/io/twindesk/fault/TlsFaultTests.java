package io.twindesk.fault;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import io.twindesk.RawHttp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Faults over TLS and HTTP/2, on a server with its own {@code server.ssl.*} settings. */
@Tag("server")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "twindesk.demo=true", "server.http2.enabled=true" })
class TlsFaultTests {

	private static final String PASSWORD = "changeit";

	private static final String WORKSPACE = "/_twindesk/workspaces/demo";

	private static final String LIST = "/api/users.json";

	@TempDir
	static Path folder;

	private final SSLContext trusting;

	private final HttpClient client;

	@LocalServerPort
	private int port;

	TlsFaultTests() throws IOException, GeneralSecurityException {
		KeyStore trusted = KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray());
		TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		factory.init(trusted);
		this.trusting = SSLContext.getInstance("TLS");
		this.trusting.init(null, factory.getTrustManagers(), null);
		this.client = HttpClient.newBuilder().sslContext(this.trusting).proxy(HttpClient.Builder.NO_PROXY).build();
	}

	/** Creates the certificate before the first test instance, which trusts it. */
	@BeforeAll
	static void createCertificate() throws IOException, InterruptedException {
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "server", "-keyalg", "EC", "-storetype", "PKCS12", "-keystore",
				store().toString(), "-storepass", PASSWORD, "-dname", "CN=localhost", "-ext",
				"SAN=dns:localhost,ip:127.0.0.1", "-validity", "3650", "-startdate", "-2d")
			.redirectErrorStream(true)
			.start();
		String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(keytool.waitFor(60, TimeUnit.SECONDS) ? keytool.exitValue() : -1).as(output).isZero();
	}

	@DynamicPropertySource
	static void certificate(DynamicPropertyRegistry properties) {
		properties.add("server.ssl.key-store", () -> store().toString());
		properties.add("server.ssl.key-store-password", () -> PASSWORD);
		properties.add("server.ssl.key-store-type", () -> "PKCS12");
	}

	@Test
	void aResetIsVisibleBelowTls() throws IOException {
		put("{\"reset\": true}");
		try (Socket socket = connect()) {
			InputStream stream = socket.getInputStream();
			assertThatThrownBy(stream::readAllBytes).isInstanceOf(SocketException.class).hasMessageContaining("reset");
		}
	}

	@Test
	void aDelayedResetIsAlsoAReset() throws IOException {
		put("{\"reset\": true, \"delay\": \"PT0.2S\"}");
		long start = System.nanoTime();
		try (Socket socket = connect()) {
			InputStream stream = socket.getInputStream();
			assertThatThrownBy(stream::readAllBytes).isInstanceOf(SocketException.class).hasMessageContaining("reset");
		}
		assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(200_000_000);
	}

	@Test
	void aDroppedConnectionEndsWithoutAByte() throws IOException {
		put("{\"drop\": true}");
		try (Socket socket = connect()) {
			assertThat(socket.getInputStream().readAllBytes()).isEmpty();
		}
	}

	@Test
	void aTruncatedResponseEndsInTheMiddle() throws IOException {
		put("{\"truncate\": 5}");
		String response;
		try (Socket socket = connect()) {
			response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		assertThat(response).startsWith("HTTP/1.1 200").contains("X-Twindesk-Fault: tls").endsWith("\r\n\r\n{\"0\":");
	}

	@ParameterizedTest
	@EnumSource
	void aDrippingResponseArrivesCompletely(HttpClient.Version version) throws IOException, InterruptedException {
		put("{\"drip\": {\"bytes\": 10, \"every\": \"PT0.01S\"}, \"delay\": \"PT0.05S\"}");
		long start = System.nanoTime();
		HttpResponse<String> response = list(version);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.version()).isEqualTo(version);
		assertThat(response.body()).startsWith("{\"0\":").endsWith("}");
		assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(60_000_000);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"drop": true}
			{"reset": true}
			{"truncate": 5}
			{"drop": true, "delay": "PT0.05S"}
			""")
	void aCutRequestFailsOverHttp2(String then) throws IOException, InterruptedException {
		put(then);
		assertThatIOException().isThrownBy(() -> list(HttpClient.Version.HTTP_2));
		assertThat(list(HttpClient.Version.HTTP_2).version()).isEqualTo(HttpClient.Version.HTTP_2);
	}

	@ParameterizedTest
	@ValueSource(strings = { LIST, "/api/v2/user", "/_twindesk/health", "/_twindesk/workspaces", "/nothing",
			"/actuator/health" })
	void noResponseRequiresHttpsForTheHost(String path) throws IOException, InterruptedException {
		put("{\"status\": 503}");
		HttpResponse<String> response = this.client.send(request(path).GET().build(), BodyHandlers.ofString());
		assertThat(response.headers().map()).doesNotContainKey("strict-transport-security");
	}

	private HttpResponse<String> list(HttpClient.Version version) throws IOException, InterruptedException {
		return this.client.send(request(LIST).version(version).GET().build(), BodyHandlers.ofString());
	}

	private Socket connect() throws IOException {
		Socket socket = this.trusting.getSocketFactory().createSocket("localhost", this.port);
		socket.setSoTimeout(60_000);
		socket.getOutputStream()
			.write(("GET " + LIST + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorization() + "\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
		return socket;
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("https://localhost:" + this.port + path))
			.header("Authorization", authorization());
	}

	private void put(String then) {
		String rules = "[{\"id\": \"tls\", \"operation\": \"deskie.*\", \"times\": 1, \"then\": " + then + "}]";
		HttpRequest request = request(WORKSPACE + "/faults").PUT(HttpRequest.BodyPublishers.ofString(rules)).build();
		assertThat(this.client.sendAsync(request, BodyHandlers.ofString()).join().statusCode()).isEqualTo(200);
	}

	private static String authorization() {
		return RawHttp.basic("owner@demo.test:demo-full-access");
	}

	private static Path store() {
		return folder.resolve("server.p12");
	}

}
