package io.twindesk.pull;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** Pulls over TLS from a server whose certificate the JDK does not trust. */
class PullCertificateTests {

	private static final String PASSWORD = "changeit";

	private final StringWriter text = new StringWriter();

	@TempDir
	private Path folder;

	private HttpsServer server;

	@BeforeEach
	void start() throws Exception {
		keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1",
				"-validity", "3650", "-startdate", "-2d");
		keytool("-exportcert", "-rfc", "-file", certificate().toString());
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream input = Files.newInputStream(store())) {
			store.load(input, PASSWORD.toCharArray());
		}
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(store, PASSWORD.toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setHttpsConfigurator(new HttpsConfigurator(context));
		this.server.createContext("/", (exchange) -> {
			byte[] body = "{\"total_count\":0}".getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void theCertificatesOfTheFileAreTrusted() {
		assertThat(run("--ca", certificate().toString())).isZero();
		assertThat(this.text.toString()).contains("0 users");
	}

	@Test
	void anUntrustedCertificateIsRejected() {
		assertThat(run()).isEqualTo(3);
		assertThat(this.text.toString()).contains("cannot be reached", "--ca sets the certificates to trust");
	}

	private int run(String... further) {
		List<String> arguments = new ArrayList<>(List.of("--dialect", "deskie", "--url",
				"https://localhost:" + this.server.getAddress().getPort(), "--staff-email", "boss@desk.test",
				"--key-env", "KEY", "--output", this.folder.resolve("acme.json").toString()));
		arguments.addAll(List.of(further));
		CommandLine command = PullCommand.create(Map.of("KEY", "secret-key")::get, (seconds) -> {
			throw new AssertionError("Nothing must be waited for");
		}, List.of());
		command.setOut(new PrintWriter(this.text));
		command.setErr(new PrintWriter(this.text));
		return command.execute(arguments.toArray(String[]::new));
	}

	private Path store() {
		return this.folder.resolve("store.p12");
	}

	private Path certificate() {
		return this.folder.resolve("ca.pem");
	}

	private void keytool(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(arguments));
		command.addAll(List.of("-alias", "server", "-storetype", "PKCS12", "-keystore", store().toString(),
				"-storepass", PASSWORD));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1).as(output).isZero();
	}

}
