package io.twindesk.storage;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

import io.twindesk.RawHttp;
import io.twindesk.TwindeskApplication;
import io.twindesk.access.CredentialService;
import io.twindesk.access.CredentialSpec;
import io.twindesk.access.Permission;
import io.twindesk.settings.InvalidSettingException;
import io.twindesk.workspace.WorkspaceService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests a server with a database file that is stopped and started again. */
class FileStorageTests {

	@TempDir
	private Path folder;

	@Test
	void dataSurvivesARestartAndTheDemoKeysAreRejected() {
		String key;
		try (ConfigurableApplicationContext server = start()) {
			RawHttp demo = http(server, "owner@demo.test", "demo-full-access");
			assertThat(demo.send("GET", "/api/users.json").status()).isEqualTo(401);
			assertThat(server.getBean(CredentialService.class).existsAny()).isFalse();
			assertThat(settings(server, "WRITE_DELAY")).isNotEmpty().containsOnly("0");
			long workspace = server.getBean(WorkspaceService.class).create("acme").id();
			key = server.getBean(CredentialService.class)
				.create(workspace, new CredentialSpec("jane@acme.test", EnumSet.allOf(Permission.class), true, null));
			assertThat(http(server, "jane@acme.test", key)
				.json("POST", "/api/users.json", "{\"user\":{\"user_email\":\"customer@acme.test\"}}")
				.status()).isEqualTo(201);
		}
		try (ConfigurableApplicationContext server = start()) {
			assertThat(settings(server, "WRITE_DELAY")).isNotEmpty().containsOnly("0");
			assertThat(http(server, "jane@acme.test", key).send("GET", "/api/users/1.json").body())
				.contains("customer@acme.test");
			assertThat(http(server, "owner@demo.test", "demo-full-access").send("GET", "/api/users.json").status())
				.isEqualTo(401);
		}
	}

	@Test
	void aDemoDatabaseIsRejectedWithoutDemoModeUntilItsKeysAreDeleted() {
		try (ConfigurableApplicationContext demo = start("--twindesk.demo=true")) {
			assertThat(http(demo, "owner@demo.test", "demo-full-access").send("GET", "/api/users.json").status())
				.isEqualTo(200);
		}
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(this::start)
			.withMessageContaining("keys of the demo workspace");
		try (ConfigurableApplicationContext demo = start("--twindesk.demo=true")) {
			CredentialService credentialService = demo.getBean(CredentialService.class);
			long workspace = demo.getBean(WorkspaceService.class).find("demo").orElseThrow().id();
			credentialService.findAll(workspace)
				.forEach((credential) -> credentialService.delete(workspace, credential.id()));
		}
		try (ConfigurableApplicationContext server = start()) {
			assertThat(server.getBean(WorkspaceService.class).find("demo")).isPresent();
		}
	}

	private ConfigurableApplicationContext start(String... settings) {
		return new SpringApplicationBuilder(TwindeskApplication.class).run(Stream
			.concat(Stream.of("--server.port=0", "--twindesk.storage=file:" + this.folder), Stream.of(settings))
			.toArray(String[]::new));
	}

	private static List<String> settings(ConfigurableApplicationContext server, String name) {
		return server.getBean(JdbcTemplate.class)
			.queryForList("select setting_value from information_schema.settings where setting_name = ?", String.class,
					name);
	}

	private static RawHttp http(ConfigurableApplicationContext server, String email, String key) {
		return new RawHttp(server.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
				RawHttp.basic(email + ":" + key));
	}

}
