package io.twindesk.tls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

import io.restassured.http.ContentType;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.testkit.TwindeskException;
import io.twindesk.testkit.TwindeskServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A server that accepts TLS with certificates of its own. */
@Tag("server")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "twindesk.demo=true", "twindesk.workspaces.auto=true", "twindesk.tls.enabled=true",
				"twindesk.tls.port=0", "twindesk.tls.hosts=api.acme.test", "twindesk.base-domain=desk.test" })
@Import(TestWorkspaces.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@DirtiesContext // one server at a time is enough for a small machine
@Timeout(300)
class TlsServerTests {

	private static final String LIST = "/api/users.json";

	private static final int LARGE = 30_000_000;

	private final TestWorkspace acme;

	private final TestWorkspace other;

	private final int port;

	private SSLContext trusting;

	TlsServerTests(TestWorkspaces testWorkspaces, TlsListener tls) {
		this.acme = testWorkspaces.open();
		this.other = testWorkspaces.open();
		this.port = tls.port().orElseThrow();
	}

	/** Trusts the certificate that every client can download. */
	@BeforeEach
	void trust() throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setCertificateEntry("twindesk", root());
		this.trusting = context(store);
	}

	@Test
	void theHealthHasThePort() {
		assertThat(plain("/_twindesk/health", "localhost").body()).contains("\"tls\":{\"port\":" + this.port + "}")
			.doesNotContain("proxy");
	}

	@Test
	void everybodyCanDownloadTheRoot() throws IOException, GeneralSecurityException {
		RawResponse response = plain("/_twindesk/ca.pem", "evil.test");
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.headers().get("Content-Type")).contains("application/x-pem-file");
		assertThat(root().getBasicConstraints()).isEqualTo(1);
		assertThat(plain("/_twindesk/workspaces", "evil.test").status()).isEqualTo(403);
	}

	@Test
	void everybodyCanDownloadATrustStore() throws Exception {
		HttpResponse<byte[]> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.acme.port() + "/_twindesk/ca.p12"))
				.build(), BodyHandlers.ofByteArray());
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(new ByteArrayInputStream(response.body()), "changeit".toCharArray());
		assertThat(Collections.list(store.aliases())).containsExactly("twindesk");
		assertThat(store.isCertificateEntry("twindesk")).isTrue();
		assertThat(store.getCertificate("twindesk")).isEqualTo(root());
		this.trusting = context(store);
		assertThat(get(LIST, "localhost").status()).isEqualTo(200);
	}

	@Test
	void theTestKitHasTheFileAndAContextThatTrustsIt() throws Exception {
		TwindeskServer kit = TwindeskServer.builder().url("http://localhost:" + this.acme.port()).start();
		assertThat(kit.caFile()).hasContent(plain("/_twindesk/ca.pem", "localhost").body()).isEqualTo(kit.caFile());
		this.trusting = kit.sslContext();
		assertThat(get(LIST, "acme.omnidesk.ru").status()).isEqualTo(200);
		assertThatExceptionOfType(TwindeskException.class).isThrownBy(kit::proxyUrl)
			.withMessageContaining("Call proxy() of its builder");
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "127.0.0.1", "::1", "acme.deskie.io", "acme.omnidesk.ru", "acme.omnidesk.pro",
			"acme.omnidesk.io", "acme.desk.test", "api.acme.test" })
	void theCertificateIsValidForEachName(String host) throws IOException {
		try (SSLSocket socket = connect(host)) {
			assertThat(socket.getSession().getPeerCertificates()).hasSize(2);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.test", "omnidesk.ru", "a.b.omnidesk.ru" })
	void theCertificateIsInvalidForAnotherName(String host) {
		assertThatExceptionOfType(SSLException.class).isThrownBy(() -> connect(host));
	}

	@Test
	void aClientThatDoesNotTrustTheRootDisconnects() throws GeneralSecurityException {
		this.trusting = SSLContext.getDefault();
		assertThatExceptionOfType(SSLException.class).isThrownBy(() -> connect("localhost"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "TLSv1.2", "TLSv1.3" })
	void bothVersionsOfTlsAreAccepted(String version) throws IOException {
		try (SSLSocket socket = connect("localhost", new String[] { version }, "http/1.1")) {
			assertThat(socket.getSession().getProtocol()).isEqualTo(version);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "http/1.1" })
	void bothVersionsOfHttpAreNegotiated(String protocol) throws IOException {
		try (SSLSocket socket = connect("localhost", new String[] { "TLSv1.3" }, protocol)) {
			assertThat(socket.getApplicationProtocol()).isEqualTo(protocol);
		}
	}

	@ParameterizedTest
	@EnumSource
	void bothPortsServeBothDialects(HttpClient.Version version) throws IOException, InterruptedException {
		HttpResponse<String> response = send(request(LIST).version(version));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.version()).isEqualTo(version);
		assertThat(response.headers().map()).doesNotContainKey("strict-transport-security");
		assertThat(plain(LIST, "localhost").status()).isEqualTo(200);
		assertThat(send(request("/api/v2/user").version(version)).headers().map())
			.doesNotContainKey("strict-transport-security");
	}

	@Test
	void theHostDeterminesTheWorkspace() throws IOException {
		String name = this.acme.workspace().name();
		assertThat(get(LIST, name + ".desk.test").status()).isEqualTo(200);
		assertThat(get(LIST, this.other.workspace().name() + ".desk.test").status()).isEqualTo(401);
		assertThat(get(LIST, "nobody.desk.test").status()).isEqualTo(404);
		assertThat(get(LIST, name + ".omnidesk.ru").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "desk.test, 404", "a.b.desk.test, 404", "nobody.desk.test, 404" })
	void theHostHeaderCountsIfTheNameOfTheConnectionIsAnother(String host, int status) throws IOException {
		assertThat(exchange("localhost", head("GET", LIST, host)).status()).isEqualTo(status);
	}

	@Test
	void anAutoKeyCreatesItsWorkspaceUnderItsHost() throws IOException {
		String name = "fresh-" + System.nanoTime();
		String key = RawHttp.basic("jane@acme.test:auto-" + name);
		assertThat(exchange("localhost", head("GET", LIST, this.acme.workspace().name() + ".desk.test", key)).status())
			.isEqualTo(401);
		assertThat(plain("/_twindesk/workspaces/" + name, "localhost").status()).isEqualTo(404);
		assertThat(exchange("localhost", head("GET", LIST, name + ".desk.test", key)).status()).isEqualTo(200);
		assertThat(plain("/_twindesk/workspaces/" + name, "localhost").status()).isEqualTo(200);
	}

	@Test
	void theLimitsAreThoseOfThePlainPort() throws IOException {
		String large = head("GET", LIST, "localhost").replace("\r\n\r\n",
				"\r\nX-Large: " + "x".repeat(9000) + "\r\n\r\n");
		String many = head("GET", LIST, "localhost").replace("\r\n\r\n", "\r\n" + "X: 1\r\n".repeat(101) + "\r\n");
		assertSame(large, 431);
		assertSame(many, 431);
		assertSame(head("TRACE", LIST, "localhost"), 405);
		assertSame(head("GET", "/api/v2//user", "localhost"), 401);
		assertSame(head("GET", LIST + "?user[user_id]=1", "localhost"), 200);
		assertSame("GET " + LIST + " HTTP/1.1\r\n\r\n", 400);
		assertSame("GET " + LIST + " HTTP/1.1\r\nHost: a b\r\n\r\n", 400);
		assertSame("GET /api/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", 400);
	}

	@Test
	void aClientReadsTheResponseToABodyThatIsTooLong() throws IOException {
		try (SSLSocket socket = connect("localhost")) {
			socket.getOutputStream()
				.write(ascii(head("POST", LIST, "localhost").replace("\r\n\r\n",
						"\r\nContent-Type: application/json\r\nContent-Length: " + LARGE + "\r\n\r\n")));
			byte[] part = new byte[100_000];
			for (int sent = 0; sent < LARGE; sent += part.length) {
				socket.getOutputStream().write(part);
			}
			assertThat(read(socket).status()).isEqualTo(413);
		}
	}

	@Test
	void anInvalidRequestKeepsTheConnection() throws IOException {
		try (SSLSocket socket = connect("localhost")) {
			String invalid = head("GET", LIST + "?limit=x&limit=y&unknown=%ff", "localhost")
				.replace("Connection: close\r\n", "");
			socket.getOutputStream().write(ascii(invalid + head("GET", LIST, "localhost")));
			String responses = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(responses).startsWith("HTTP/1.1 400").contains("HTTP/1.1 200");
		}
	}

	@ParameterizedTest
	@EnumSource
	void aBadRequestHasItsStatusInBothVersionsOfHttp(HttpClient.Version version)
			throws IOException, InterruptedException {
		assertThat(send(request(LIST + "?unknown=%ff").version(version)).statusCode()).isEqualTo(400);
	}

	@Test
	void aResetIsATcpReset() throws IOException {
		fault("{\"reset\": true}");
		try (SSLSocket socket = connect("localhost")) {
			socket.getOutputStream().write(ascii(head("GET", LIST, "localhost")));
			InputStream stream = socket.getInputStream();
			assertThatThrownBy(stream::readAllBytes).isInstanceOf(SocketException.class).hasMessageContaining("reset");
		}
	}

	@Test
	void aResetOverHttp2IsATcpReset() throws IOException {
		fault("{\"reset\": true}");
		try (SSLSocket socket = connect("localhost", new String[] { "TLSv1.3" }, "h2")) {
			socket.getOutputStream().write(http2Request());
			InputStream stream = socket.getInputStream();
			assertThatThrownBy(stream::readAllBytes).isInstanceOf(SocketException.class).hasMessageContaining("reset");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"drop": true}
			{"reset": true}
			{"truncate": 5}
			""")
	void aCutRequestFailsOverHttp2(String then) throws IOException, InterruptedException {
		fault(then);
		assertThatIOException().isThrownBy(() -> send(request(LIST)));
		assertThat(send(request(LIST)).version()).isEqualTo(HttpClient.Version.HTTP_2);
	}

	@Test
	void aDroppedConnectionEndsWithoutAByte() throws IOException {
		fault("{\"drop\": true}");
		try (SSLSocket socket = connect("localhost")) {
			socket.getOutputStream().write(ascii(head("GET", LIST, "localhost")));
			assertThat(socket.getInputStream().readAllBytes()).isEmpty();
		}
	}

	@Test
	void aTruncatedResponseEndsInTheMiddle() throws IOException {
		fault("{\"truncate\": 5}");
		assertThat(get(LIST, "localhost").body()).hasSize(5);
	}

	@Test
	void otherFaultsAreThoseOfThePlainPort() throws IOException {
		fault("{\"status\": 503, \"delay\": \"PT0.05S\", \"drip\": {\"bytes\": 10, \"every\": \"PT0.01S\"}}");
		assertThat(get(LIST, "localhost").status()).isEqualTo(503);
		assertThat(get(LIST, "localhost").status()).isEqualTo(200);
	}

	/** A connection preface, empty settings, and a list request as the only stream. */
	private byte[] http2Request() {
		ByteArrayOutputStream fields = new ByteArrayOutputStream();
		fields.writeBytes(new byte[] { (byte) 0x82, (byte) 0x87 }); // GET, https
		writeField(fields, LIST, 0x04);
		writeField(fields, "localhost", 0x01);
		writeField(fields, RawHttp.of(this.acme).authorization(), 0x0f, 0x08);
		ByteArrayOutputStream frames = new ByteArrayOutputStream();
		frames.writeBytes(ascii("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
		frames.writeBytes(new byte[] { 0, 0, 0, 4, 0, 0, 0, 0, 0 });
		frames.writeBytes(new byte[] { 0, 0, (byte) fields.size(), 1, 5, 0, 0, 0, 1 });
		frames.writeBytes(fields.toByteArray());
		return frames.toByteArray();
	}

	/** Writes a field with a name of HPACK's static table. */
	private static void writeField(ByteArrayOutputStream fields, String value, int... name) {
		for (int part : name) {
			fields.write(part);
		}
		fields.write(value.length());
		fields.writeBytes(ascii(value));
	}

	/** Sends the request to both ports. */
	private void assertSame(String head, int status) throws IOException {
		RawResponse tls = exchange("localhost", head);
		RawResponse plain = RawHttp.exchange(this.acme.port(), head, new byte[0]);
		assertThat(tls.status()).as(head).isEqualTo(plain.status()).isEqualTo(status);
		assertThat(tls.body()).isEqualTo(plain.body());
	}

	private RawResponse get(String path, String host) throws IOException {
		return exchange(host, head("GET", path, host));
	}

	private RawResponse exchange(String host, String head) throws IOException {
		try (SSLSocket socket = connect(host)) {
			socket.getOutputStream().write(ascii(head));
			return read(socket);
		}
	}

	private static RawResponse read(SSLSocket socket) throws IOException {
		return RawResponse.readToEnd(socket.getInputStream());
	}

	private SSLSocket connect(String host) throws IOException {
		return connect(host, new String[] { "TLSv1.3", "TLSv1.2" }, "http/1.1");
	}

	/** Connects to this machine, and validates the certificate of a name. */
	private SSLSocket connect(String host, String[] versions, String protocol) throws IOException {
		Socket plain = new Socket(InetAddress.getLoopbackAddress(), this.port);
		SSLSocket socket = (SSLSocket) this.trusting.getSocketFactory().createSocket(plain, host, this.port, true);
		SSLParameters parameters = socket.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("HTTPS");
		parameters.setApplicationProtocols(new String[] { protocol });
		parameters.setProtocols(versions);
		socket.setSSLParameters(parameters);
		socket.setSoTimeout(60_000);
		socket.startHandshake();
		return socket;
	}

	private String head(String method, String path, String host) {
		return head(method, path, host, RawHttp.of(this.acme).authorization());
	}

	private static String head(String method, String path, String host, String authorization) {
		return method + " " + path + " HTTP/1.1\r\nHost: " + (host.contains("::") ? "[" + host + "]" : host)
				+ "\r\nConnection: close\r\nAuthorization: " + authorization + "\r\n\r\n";
	}

	private RawResponse plain(String path, String host) {
		return RawHttp.exchange(this.acme.port(), head("GET", path, host), new byte[0]);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return HttpClient.newBuilder()
			.sslContext(this.trusting)
			.proxy(HttpClient.Builder.NO_PROXY)
			.build()
			.send(request.build(), BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("https://localhost:" + this.port + path))
			.header("Authorization", RawHttp.of(this.acme).authorization());
	}

	private void fault(String then) {
		this.acme.control()
			.contentType(ContentType.JSON)
			.body("[{\"id\": \"tls\", \"operation\": \"deskie.*\", \"times\": 1, \"then\": " + then + "}]")
			.put("/faults")
			.then()
			.statusCode(200);
	}

	private X509Certificate root() throws GeneralSecurityException {
		byte[] pem = ascii(plain("/_twindesk/ca.pem", "localhost").body());
		return (X509Certificate) CertificateFactory.getInstance("X.509")
			.generateCertificate(new ByteArrayInputStream(pem));
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static SSLContext context(KeyStore store) throws GeneralSecurityException {
		TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		factory.init(store);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, factory.getTrustManagers(), null);
		return context;
	}

}
