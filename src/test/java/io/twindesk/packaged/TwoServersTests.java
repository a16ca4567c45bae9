package io.twindesk.packaged;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the production setup without containers: two jars on one PostgreSQL database
 * behind nginx, with the environment of docker-compose.yml. The last tests kill the
 * servers. Enabled by {@code -Dproduction.set=true}, because on a slow machine starting
 * both servers takes minutes.
 */
@Tag("packaged")
@Tag("long")
@EnabledIf("io.twindesk.packaged.Nginx#isInstalled")
@EnabledIfSystemProperty(named = "production.set", matches = "true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoServersTests {

	@TempDir
	private static Path folder;

	private static EmbeddedPostgres postgres;

	private static JarProcess one;

	private static JarProcess other;

	private static Nginx nginx;

	private static String key;

	@BeforeAll
	static void start() throws Exception {
		postgres = EmbeddedPostgres.start();
		Map<String, String> environment = new HashMap<>(Map.of("SPRING_DATASOURCE_URL",
				postgres.getJdbcUrl("postgres", "postgres"), "SPRING_DATASOURCE_USERNAME", "postgres",
				"SPRING_DATASOURCE_PASSWORD", "postgres", "SERVER_FORWARDHEADERSSTRATEGY", "native",
				"TWINDESK_CONTROL_TOKEN", "for-the-test", "TWINDESK_CONTROL_HOSTS", "localhost"));
		// concurrently, as compose does
		JarProcess.Starting first = JarProcess.start(Files.createDirectory(folder.resolve("one")), environment);
		JarProcess.Starting second = JarProcess.start(Files.createDirectory(folder.resolve("other")), environment);
		one = first.await();
		other = second.await();
		RawHttp control = new RawHttp(one.port(), "Bearer for-the-test");
		control.json("POST", "/_twindesk/workspaces", "{\"name\": \"acme\"}");
		String created = control.json("POST", "/_twindesk/workspaces/acme/credentials",
				"{\"staffEmail\": \"owner@acme.test\", \"permissions\": [\"USER_READ\", \"USER_CUD\"], \"fullAccess\": true}")
			.body();
		key = JsonMapper.shared().readTree(created).get("apiKey").asString();
		nginx = Nginx.start(Files.createDirectory(folder.resolve("nginx")), List.of(one.port(), other.port()));
		awaitNginx();
	}

	@AfterAll
	static void stop() throws Exception {
		for (AutoCloseable running : new AutoCloseable[] { nginx, one, other, postgres }) {
			if (running != null) {
				running.close();
			}
		}
	}

	@Test
	@Order(1)
	void aUserCreatedOnOneServerExistsOnTheOther() {
		RawResponse created = deskie(one.port()).json("POST", "/api/users.json",
				"{\"user\": {\"user_email\": \"one@acme.test\", \"user_full_name\": \"One\"}}");
		assertThat(created.status()).isEqualTo(201);
		assertThat(deskie(other.port()).send("GET", "/api/users.json?user_email=one@acme.test").body())
			.contains("one@acme.test");
		assertThat(RawHttp.withKey(nginx.port(), key).send("GET", "/api/v2/user?query=one").body())
			.contains("one@acme.test");
	}

	@Test
	@Order(2)
	void aQueryIsForwardedUnchanged() {
		RawResponse response = deskie(nginx.port()).send("GET",
				"/api/users.json?custom_fields[cf_1]=^a&user_email=^one");
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).contains("\"total_count\":0");
	}

	@Test
	@Order(3)
	void aBodyThatIsTooLargeIsRejectedInJson() {
		RawResponse rejected = deskie(nginx.port()).json("POST", "/api/users.json",
				"\"" + "a".repeat(2_000_000) + "\"");
		assertThat(rejected.status()).isEqualTo(413);
		assertThat(rejected.body()).contains("{\"error\":\"request_too_large\"}");
		RawResponse rejectedEarly = deskie(nginx.port()).send("POST", "/api/users.json", "Content-Length: 20000000");
		assertThat(rejectedEarly.status()).isEqualTo(413);
		assertThat(rejectedEarly.body()).contains("{\"error\":\"request_too_large\"}");
	}

	@Test
	@Order(4)
	void theMetricsAreNotAccessibleThroughNginx() {
		assertThat(deskie(nginx.port()).send("GET", "/actuator/prometheus").status()).isEqualTo(404);
	}

	@Test
	@Order(5)
	void eventsAreForwardedImmediately() throws Exception {
		try (Socket socket = new Socket("127.0.0.1", nginx.port())) {
			socket.setSoTimeout(30_000);
			socket.getOutputStream()
				.write(("GET /_twindesk/workspaces/acme/events HTTP/1.1\r\nHost: localhost:" + nginx.port()
						+ "\r\nAuthorization: Bearer for-the-test\r\nLast-Event-ID: 0\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			BufferedReader events = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
			assertThat(events.lines().filter((line) -> line.startsWith("event:")).findFirst())
				.contains("event:user.created");
		}
	}

	@Test
	@Order(6)
	void aForgedClientAddressIsIgnored() {
		for (int i = 0; i < 11; i++) {
			wrongKey("203.0.113." + i);
		}
		assertThat(wrongKey("203.0.113.99").status()).as("all eleven came from one address").isEqualTo(429);
	}

	/**
	 * Tests slow clients: a server has 200 threads, and each address may have 200
	 * connections.
	 */
	@Test
	@Order(7)
	void slowClientsWithAKeyDoNotOccupyTheServers() throws Exception {
		String begun = "POST /api/v2/user HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
				+ "Content-Length: 100000\r\napiKey: " + key + "\r\n\r\n-";
		List<Socket> slow = new ArrayList<>();
		try {
			for (int client = 0; client < 450; client++) {
				Socket socket = new Socket("127.0.0.1", nginx.port(),
						InetAddress.getByName("127.0.0." + (2 + client / 150)), 0);
				slow.add(socket);
				socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
			}
			for (int probe = 0; probe < 5; probe++) {
				assertThat(deskie(nginx.port()).send("GET", "/api/users.json").status()).isEqualTo(200);
			}
		}
		finally {
			for (Socket socket : slow) {
				socket.close();
			}
		}
	}

	@Test
	@Order(8)
	void withOneServerKilledEveryRequestSucceeds() throws Exception {
		one.kill();
		for (int i = 0; i < 20; i++) {
			assertThat(deskie(nginx.port()).send("GET", "/api/users.json").status()).isEqualTo(200);
			assertThat(deskie(nginx.port())
				.json("POST", "/api/users.json", "{\"user\": {\"user_email\": \"after" + i + "@acme.test\"}}")
				.status()).isEqualTo(201);
		}
	}

	@Test
	@Order(9)
	void withBothServersKilledTheErrorIsJsonWithRetryAfter() throws Exception {
		other.kill();
		RawResponse rejected = deskie(nginx.port()).send("GET", "/api/users.json");
		assertThat(rejected.status()).isEqualTo(503);
		assertThat(rejected.body()).contains("{\"error\":\"internal_error\"}");
		assertThat(rejected.headers()).containsKey("retry-after");
	}

	/**
	 * Sends a wrong key twice, because each request goes to one of two servers that count
	 * separately.
	 */
	private static RawResponse wrongKey(String address) {
		RawHttp guesser = new RawHttp(nginx.port(), RawHttp.basic("guessed@acme.test:wrong"));
		guesser.send("GET", "/api/users.json", "X-Forwarded-For: " + address, "Forwarded: for=" + address);
		return guesser.send("GET", "/api/users.json", "X-Forwarded-For: " + address, "Forwarded: for=" + address);
	}

	private static RawHttp deskie(int port) {
		return new RawHttp(port, RawHttp.basic("owner@acme.test:" + key));
	}

	private static void awaitNginx() throws Exception {
		for (int i = 0; i < 100; i++) {
			try (Socket socket = new Socket("127.0.0.1", nginx.port())) {
				return;
			}
			catch (ConnectException ex) {
				Thread.sleep(50);
			}
		}
	}

}
