package io.twindesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.twindesk.access.Credential;
import io.twindesk.access.ApiKeyLookup;
import io.twindesk.access.CredentialService;
import io.twindesk.access.Permission;
import io.twindesk.cli.CommandLineTool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the command that creates the first key, on an H2 database on disk. */
@Tag("long")
@ExtendWith(OutputCaptureExtension.class)
class CredentialsCommandTests {

	private static final String CREATE = "credentials create --workspace acme --staff-email jane@acme.test --permissions ";

	private static final String DATABASE = "twindesk.mv.db";

	@TempDir
	private static Path created;

	@TempDir
	private Path folder;

	/** Creates an empty database as a start of the server does, which takes seconds. */
	@BeforeAll
	static void createDatabase() {
		new SpringApplicationBuilder(TwindeskApplication.class)
			.run(Stream.concat(Stream.of("--server.port=0"), Stream.of(settings(created))).toArray(String[]::new))
			.close();
	}

	@BeforeEach
	void copyDatabase() throws IOException {
		Files.copy(created.resolve(DATABASE), this.folder.resolve(DATABASE));
	}

	@Test
	void theKeyThatIsPrintedOpensTheNewWorkspace(CapturedOutput output) {
		assertThat(run(CREATE + "USER_READ,USER_CUD --full-access")).isZero();
		String key = output.getOut().lines().filter((line) -> line.startsWith("twd_")).findFirst().orElseThrow();
		try (ConfigurableApplicationContext context = TwindeskApplication.connect(settings(this.folder))) {
			Credential credential = context.getBean(ApiKeyLookup.class).find(key).orElseThrow();
			assertThat(credential.staffEmail()).isEqualTo("jane@acme.test");
			assertThat(credential.permissions()).containsExactlyInAnyOrder(Permission.USER_READ, Permission.USER_CUD);
			assertThat(credential.fullAccess()).isTrue();
			assertThat(credential.actsFor()).isNull();
		}
	}

	@Test
	void aKeyForAnUnknownUserIsNotCreated(CapturedOutput output) {
		assertThat(run(CREATE + "USER_READ --acts-for nobody@acme.test")).isEqualTo(2);
		assertThat(output.getErr()).contains("No user with the e-mail nobody@acme.test");
		try (ConfigurableApplicationContext context = TwindeskApplication.connect(settings(this.folder))) {
			assertThat(context.getBean(CredentialService.class).existsAny()).isFalse();
		}
	}

	@Test
	void anInvalidWorkspaceNameIsReportedWithoutAStackTrace(CapturedOutput output) {
		assertThat(run("credentials create --workspace Acme! --staff-email a@b.test --permissions USER_READ")).isOne();
		assertThat(output.getErr()).contains("'Acme!' is not a workspace name").doesNotContain("\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { CREATE + "USER_READ", "credentials list --workspace acme" })
	void noCommandCreatesADatabase(String line, CapturedOutput output) {
		Path file = this.folder.resolve("none/twindesk");
		assertThat(CommandLineTool.run(
				(settings) -> TwindeskApplication.connect("--spring.datasource.url=jdbc:h2:file:" + file),
				line.split(" ")))
			.isOne();
		assertThat(output.getErr()).contains(file + ".mv.db does not exist", "Start the server once");
		assertThat(file.getParent()).doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(strings = { CREATE + "USER_READ", "credentials list --workspace acme",
			"credentials rotate --workspace acme --id 5f0c1b2d3e4a",
			"credentials revoke --workspace acme --id 5f0c1b2d3e4a" })
	void aDatabaseInMemoryIsRejected(String line, CapturedOutput output) {
		String[] words = (line + " --twindesk.storage=memory").split(" ");
		assertThat(CommandLineTool
			.run((settings) -> TwindeskApplication.connect("--spring.datasource.url=jdbc:h2:mem:gone",
					"--spring.datasource.username=sa", "--spring.datasource.password="), words))
			.isEqualTo(2);
		assertThat(output.getErr()).contains("A key in memory is lost");
	}

	private int run(String line) {
		return CommandLineTool.run((settings) -> {
			assertThat(settings).isEmpty();
			return TwindeskApplication.connect(settings(this.folder));
		}, line.split(" "));
	}

	private static String[] settings(Path folder) {
		return new String[] { "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("twindesk"),
				"--spring.datasource.username=sa", "--spring.datasource.password=" };
	}

}
