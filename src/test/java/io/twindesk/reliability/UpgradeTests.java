package io.twindesk.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import io.twindesk.TestClock;
import io.twindesk.TestDatabase;
import io.twindesk.TwindeskApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Tests that this release opens the databases of each earlier release. */
@Tag("sql")
class UpgradeTests {

	/** The staff member in the fixtures. */
	static final String STAFF = "owner@upgrade.test";

	/** The staff member's key. */
	static final String KEY = "key-of-the-upgrade-fixtures";

	private static final Path FOLDER = Path.of("src/test/resources/upgrade");

	private static final String USER = "postgres";

	@TempDir
	private Path folder;

	static List<Path> fixtures() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.getFileName().toString().startsWith(prefix())).sorted().toList();
		}
	}

	private static String prefix() {
		return TestDatabase.isPostgres() ? "postgresql-V" : "h2-V";
	}

	@ParameterizedTest
	@MethodSource("fixtures")
	void theDataOfAnOlderReleaseIsComplete(Path file) throws Exception {
		List<String> arguments = TestDatabase.isPostgres() ? postgres(file) : h2(file);
		try (ConfigurableApplicationContext server = new SpringApplicationBuilder(TwindeskApplication.class)
			.run(arguments.toArray(String[]::new))) {
			int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			DeskieClient control = DeskieClient.control(port);
			setClockToLastChange(control);
			DeskieClient deskie = DeskieClient.deskie(port, STAFF, KEY);
			List<JsonNode> identifiersAndFields = identifiersAndFields(control);
			checkIdentifiersAndFields(deskie);
			JsonNode jane = deskie.get("/api/users/1.json").json().path("user");
			assertThat(jane.path("user_full_name").asString()).isEqualTo("J\u00e4ne Ostin");
			assertThat(jane.path("linked_users").toString()).isEqualTo("[3]");
			assertThat(deskie.get("/api/users/2.json").json().path("user").path("active").asBoolean()).isFalse();
			assertThat(deskie.get("/api/v2/user/settings").json().toString()).contains("\"maxChats\":7");
			Map<String, ?> joe = Map.of("user", Map.of("user_email", "joe@upgrade.test", "user_full_name", "Joe Late"));
			assertThat(deskie.call("POST", "/api/users.json", joe, "joe").json().path("user").path("user_id").asInt())
				.as("the create that was sent before")
				.isEqualTo(3);
			assertThat(deskie.call("DELETE", "/api/users/2.json", Map.of(), "delete").status()).isEqualTo(503);
			assertThat(AuditTrail.read(control, "upgrade").users()).containsKeys("joe", "link", "block");
			assertThat(
					control.call("POST", "/_twindesk/workspaces/upgrade/snapshots/before/restore", Map.of(), "restore")
						.status())
				.isEqualTo(204);
			assertThat(deskie.get("/api/users/2.json").json().path("user").path("active").asBoolean()).isTrue();
			assertThat(identifiersAndFields(control)).isEqualTo(identifiersAndFields);
			checkIdentifiersAndFields(deskie);
			assertThat(deskie
				.call("POST", "/api/users.json", Map.of("user", Map.of("user_email", "new@upgrade.test")), "new")
				.json()
				.path("user")
				.path("user_id")
				.asInt()).isEqualTo(4);
		}
	}

	/**
	 * Returns the identifiers and custom fields of every user in the state document, in
	 * the order of their ids.
	 */
	private static List<JsonNode> identifiersAndFields(DeskieClient control) throws IOException {
		JsonNode users = control.get("/_twindesk/workspaces/upgrade/state").json().path("users");
		assertThat(users.size()).isEqualTo(3);
		return users.valueStream()
			.flatMap((user) -> Stream.of(user.path("identifiers"), user.path("customFields")))
			.toList();
	}

	private static void checkIdentifiersAndFields(DeskieClient deskie) throws IOException {
		JsonNode jane = deskie.get("/api/users/1.json").json().path("user");
		assertThat(jane.path("user_email").asString()).isEqualTo("jane@upgrade.test");
		assertThat(jane.path("custom_fields").path("cf_20").asString()).isEqualTo("Kyiv");
		assertThat(ids(deskie, "user_phone=380501234567")).containsExactly(1);
		assertThat(ids(deskie, "custom_fields%5Bcf_20%5D=Kyiv")).containsExactly(1);
		JsonNode telegram = deskie.get("/api/users/2.json").json().path("user");
		assertThat(telegram.path("type").asString()).isEqualTo("telegram");
		assertThat(telegram.path("telegram_id").asString()).isEqualTo("495582869");
	}

	private static List<Integer> ids(DeskieClient deskie, String filter) throws IOException {
		JsonNode page = deskie.get("/api/users.json?" + filter).json();
		return page.findValues("user_id").stream().map(JsonNode::asInt).toList();
	}

	/**
	 * Sets the clock to the time of the fixture, because idempotency keys expire after a
	 * day.
	 */
	private static void setClockToLastChange(DeskieClient control) throws IOException {
		String clock = "/_twindesk/workspaces/upgrade/clock";
		assertThat(Instant.parse(control.get(clock).json().path("now").asString())).isCloseTo(TestClock.now(),
				within(10, ChronoUnit.MINUTES));
		JsonNode items = control.get("/_twindesk/workspaces/upgrade/audit?limit=1000").json().path("items");
		String at = items.get(items.size() - 1).path("at").asString();
		assertThat(control.call("PUT", clock, Map.of("now", at), "clock").status()).isEqualTo(200);
	}

	private List<String> h2(Path file) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
			zip.getNextEntry();
			Files.copy(zip, this.folder.resolve("twindesk.mv.db"));
		}
		return List.of("--server.port=0", "--twindesk.storage=file:" + this.folder,
				"--twindesk.control.token=" + DeskieClient.CONTROL_TOKEN);
	}

	private static List<String> postgres(Path file) throws Exception {
		String shared = System.getProperty("spring.datasource.url");
		String name = "upgrade_" + UUID.randomUUID().toString().replace("-", "");
		try (Connection connection = DriverManager.getConnection(shared, USER, USER);
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		String url = shared.replaceFirst("/postgres(?=\\?|$)", "/" + name);
		String version = file.getFileName().toString().replaceAll("\\D", "");
		try (Connection connection = DriverManager.getConnection(url, USER, USER)) {
			PostgresRows.read(url, USER, connection, file, version);
		}
		return List.of("--server.port=0", "--spring.datasource.url=" + url,
				"--twindesk.control.token=" + DeskieClient.CONTROL_TOKEN);
	}

}
