package io.twindesk;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.twindesk.access.Credential;
import io.twindesk.access.ApiKeyLookup;
import io.twindesk.access.CredentialService;
import io.twindesk.access.CredentialSpec;
import io.twindesk.access.IssuedCredential;
import io.twindesk.access.Permission;
import io.twindesk.cli.CommandLineTool;
import io.twindesk.workspace.WorkspaceService;
import org.junit.jupiter.api.AfterAll;
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

/** Tests the commands for existing keys, on H2 on disk and on PostgreSQL. */
@Tag("sql")
@ExtendWith(OutputCaptureExtension.class)
class CredentialsRotationTests {

	@TempDir
	private static Path folder;

	private static ConfigurableApplicationContext server;

	private final String workspace = "keys-" + UUID.randomUUID().toString().substring(0, 18);

	private IssuedCredential first;

	@BeforeAll
	static void startServer() {
		String[] words = Stream.concat(Stream.of("--server.port=0"), Stream.of(settings())).toArray(String[]::new);
		server = new SpringApplicationBuilder(TwindeskApplication.class).run(words);
	}

	@AfterAll
	static void stopServer() {
		server.close();
	}

	@BeforeEach
	void createWorkspaceWithKey() {
		this.first = credentials().issue(workspaces().create(this.workspace).id(),
				new CredentialSpec("jane@acme.test", Set.of(Permission.USER_READ, Permission.USER_CUD), true, null));
	}

	@Test
	void theListContainsEverythingExceptTheKey(CapturedOutput output) {
		assertThat(run("list")).isZero();
		assertThat(line(output, this.first.credential().id())).contains("jane@acme.test", "USER_READ", "USER_CUD")
			.containsPattern(" yes +- +\\d{4}-\\d\\d-\\d\\dT");
		assertThat(output.getAll()).doesNotContain(this.first.key())
			.doesNotContain(CredentialService.hash(this.first.key()));
	}

	@Test
	void aRotatedKeyHasTheSameRightsAndTheOldOneRemainsValid(CapturedOutput output) {
		assertThat(run("rotate", "--id", this.first.credential().id())).isZero();
		String key = line(output, "twd_");
		assertThat(key).isNotEqualTo(this.first.key());
		Credential created = find(key);
		assertThat(created).usingRecursiveComparison().ignoringFields("id").isEqualTo(this.first.credential());
		assertThat(created.id()).isNotEqualTo(this.first.credential().id());
		assertThat(find(this.first.key())).isEqualTo(this.first.credential());
	}

	@Test
	void aRevokedKeyIsInvalidAndItsSuccessorIsValid(CapturedOutput output) {
		run("rotate", "--id", this.first.credential().id());
		String key = line(output, "twd_");
		assertThat(run("revoke", "--id", this.first.credential().id())).isZero();
		assertThat(find(this.first.key())).isNull();
		assertThat(find(key)).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "rotate", "revoke" })
	void anUnknownIdIsReportedWithTheExistingOnes(String command, CapturedOutput output) {
		assertThat(run(command, "--id", "nobody")).isEqualTo(2);
		assertThat(output.getErr()).contains("The workspace " + this.workspace
				+ " has no credential nobody; available: " + this.first.credential().id());
		assertThat(find(this.first.key())).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "list", "rotate --id nobody", "revoke --id nobody" })
	void anUnknownWorkspaceIsReportedAndNotCreated(String command, CapturedOutput output) {
		String unknown = this.workspace + "-x";
		assertThat(execute("credentials " + command + " --workspace " + unknown)).isEqualTo(2);
		assertThat(output.getErr()).contains("No workspace " + unknown + "; available: ");
		assertThat(workspaces().find(unknown)).isEmpty();
	}

	@Test
	void aKeyOfAnotherWorkspaceIsNotFound(CapturedOutput output) {
		String other = this.workspace + "-y";
		workspaces().create(other);
		assertThat(execute("credentials revoke --workspace " + other + " --id " + this.first.credential().id()))
			.isEqualTo(2);
		assertThat(output.getErr()).contains("; available: none");
		assertThat(find(this.first.key())).isNotNull();
	}

	private Credential find(String key) {
		return server.getBean(ApiKeyLookup.class).find(key).orElse(null);
	}

	private static CredentialService credentials() {
		return server.getBean(CredentialService.class);
	}

	private static WorkspaceService workspaces() {
		return server.getBean(WorkspaceService.class);
	}

	private static String line(CapturedOutput output, String prefix) {
		return output.getOut().lines().filter((line) -> line.startsWith(prefix)).findFirst().orElseThrow();
	}

	private int run(String command, String... more) {
		return execute("credentials " + command + " --workspace " + this.workspace + " " + String.join(" ", more));
	}

	private static int execute(String line) {
		return CommandLineTool.run((settings) -> TwindeskApplication.connect(settings()), line.trim().split(" +"));
	}

	/**
	 * Returns the settings of the database. PostgreSQL is configured by the test run
	 * itself. Other tests may have left the demo workspace in it, and only a demo server
	 * starts with that.
	 */
	private static String[] settings() {
		List<String> h2 = List.of("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("twindesk"),
				"--spring.datasource.username=sa", "--spring.datasource.password=");
		return TestDatabase.isPostgres() ? new String[] { "--twindesk.demo=true" } : h2.toArray(String[]::new);
	}

}
