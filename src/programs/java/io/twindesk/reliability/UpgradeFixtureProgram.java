package io.twindesk.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.twindesk.TwindeskApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Creates the files that UpgradeTests opens, one for each database, named by the version
 * of the schema. Run for each release, see docs/operations/operating.md.
 */
@Command(name = "upgrade-fixture", mixinStandardHelpOptions = true,
		description = "creates the files that UpgradeTests opens")
public final class UpgradeFixtureProgram implements Callable<Integer> {

	@Option(names = "--folder", description = "Folder of the files")
	private Path target = Path.of("src/test/resources/upgrade");

	@Override
	public Integer call() throws Exception {
		Path folder = Files.createTempDirectory("twindesk-upgrade");
		String version = fill(List.of("--twindesk.storage=file:" + folder.resolve("h2")));
		Path zip = this.target.resolve("h2-" + version + ".zip");
		try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(zip))) {
			stream.putNextEntry(new ZipEntry("twindesk.mv.db"));
			Files.copy(folder.resolve("h2/twindesk.mv.db"), stream);
		}
		try (Postgres postgres = Postgres.start(folder, false)) {
			fill(postgres.arguments());
			try (Connection connection = postgres.database().getPostgresDatabase().getConnection()) {
				PostgresRows.write(connection, this.target.resolve("postgresql-" + version + ".zip"));
			}
		}
		FileSystemUtils.deleteRecursively(folder);
		System.out.println("Created the files of the schema " + version + " in " + this.target);
		return 0;
	}

	/** Stores data of every kind and returns the schema's version. */
	private static String fill(List<String> database) throws IOException {
		List<String> all = new ArrayList<>(database);
		all.addAll(List.of("--server.port=0", "--twindesk.control.token=" + DeskieClient.CONTROL_TOKEN));
		try (ConfigurableApplicationContext server = new SpringApplicationBuilder(TwindeskApplication.class)
			.run(all.toArray(String[]::new))) {
			int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			DeskieClient control = DeskieClient.control(port);
			requireSuccess(control.call("POST", "/_twindesk/workspaces", Map.of("name", "upgrade"), "made"));
			requireSuccess(control.call("PUT", "/_twindesk/workspaces/upgrade/state", seed(), "seed"));
			DeskieClient deskie = DeskieClient.deskie(port, UpgradeTests.STAFF, UpgradeTests.KEY);
			requireSuccess(deskie.call("POST", "/api/users.json",
					Map.of("user", Map.of("user_email", "joe@upgrade.test", "user_full_name", "Joe Late")), "joe"));
			requireSuccess(
					deskie.call("PUT", "/api/users/1/link.json", Map.of("user_email", "joe@upgrade.test"), "link"));
			requireSuccess(deskie.call("PUT", "/api/v2/user/maxChats", Map.of("maxChats", 7), "chats"));
			requireSuccess(control.call("PUT", "/_twindesk/workspaces/upgrade/snapshots/before", Map.of(), "snapshot"));
			requireSuccess(deskie.call("PUT", "/api/users/2/block.json", Map.of(), "block"));
			requireSuccess(control.call("PUT", "/_twindesk/workspaces/upgrade/faults",
					List.of(Map.of("operation", "deskie.users.delete", "then", Map.of("status", 503))), "faults"));
			return "V" + server.getBean(JdbcTemplate.class)
				.queryForObject("select max(cast(\"version\" as integer)) from \"flyway_schema_history\"",
						Integer.class);
		}
	}

	private static Map<String, Object> seed() {
		return Map.of("credentials",
				List.of(Map.of("staffEmail", UpgradeTests.STAFF, "apiKey", UpgradeTests.KEY, "permissions",
						List.of("USER_READ", "USER_CUD"), "fullAccess", true, "actsFor", 1)),
				"customFields", List.of(Map.of("id", 20, "title", "City", "type", "text")), "users", List.of(
						Map.of("id", 1, "identifiers",
								List.of(Map.of("type", "email", "value", "jane@upgrade.test"),
										Map.of("type", "phone", "value", "+380501234567")),
								"firstName", "J\u00e4ne", "lastName", "Ostin", "customFields", Map.of("cf_20", "Kyiv")),
						Map.of("id", 2, "identifiers", List.of(Map.of("type", "telegram", "value", "495582869")))));
	}

	private static void requireSuccess(Calls.Response response) {
		if (response.status() / 100 != 2) {
			throw new IllegalStateException(response.toString());
		}
	}

}
