package io.twindesk.calibration;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.twindesk.rules.DeclaredSwitches;
import io.twindesk.rules.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CalibrateCommandTests {

	private final OddDeskie account;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	private Path folder;

	CalibrateCommandTests() throws IOException {
		this.account = new OddDeskie();
	}

	@AfterEach
	void close() {
		this.account.close();
	}

	@Test
	void theProfileHasTheSwitchesThatWereDetermined() throws Exception {
		Path file = this.folder.resolve("acme.json");
		assertThat(run("--writes", "--output", file.toString())).isZero();
		Map<String, String> profile = new LinkedHashMap<>();
		JsonMapper.shared()
			.readTree(Files.readString(file))
			.properties()
			.forEach((entry) -> profile.put(entry.getKey(), entry.getValue().asString()));
		assertThat(profile).hasSize(16).containsEntry("switch.deskie.duplicate.status", "400");
		profile.forEach((setting, option) -> assertThat(DeclaredSwitches.find())
			.anyMatch((each) -> each.name().equals(setting) && hasOption(each, option)));
		assertThat(this.out.toString()).contains("16 of 19 switches are set by ", "Profile: " + file);
		assertThat(this.err.toString()).isEmpty();
		assertThat(this.account.requests()).anyMatch((line) -> line.startsWith("POST "));
	}

	@Test
	void withoutAFileTheProfileIsPrinted() {
		assertThat(run()).isZero();
		String text = this.out.toString();
		assertThat(JsonMapper.shared().readTree(text.substring(text.indexOf("\n{"))).size()).isEqualTo(11);
		assertThat(this.account.requests()).allMatch((line) -> line.startsWith("GET "));
	}

	@Test
	void surprisesHaveAnExitCode() {
		this.account.on("/api/users/2147", 410, "{\"error\":\"gone\"}");
		assertThat(run()).isEqualTo(4);
		assertThat(this.out.toString()).contains("Surprises, which no switch expresses:",
				"  an unknown user returns 410 gone");
	}

	@Test
	void aUserThatIsLeftHasAnExitCode() {
		this.account.on("DELETE", 403, "{\"error\":\"access_denied\"}");
		assertThat(run("--writes", "--test-domain", "desk.example")).isEqualTo(4);
		assertThat(this.err.toString())
			.matches("(?s)The user twindesk\\+[0-9a-f]+@desk\\.example could not be removed: .*full access.*");
	}

	@Test
	void aRejectedKeyHasAnExitCodeAndNoProfile() {
		this.account.on("GET", 401, "{\"error\":\"wrong_credentials\"}");
		Path file = this.folder.resolve("acme.json");
		assertThat(run("--output", file.toString())).isEqualTo(3);
		assertThat(this.err.toString()).contains("401 wrong_credentials; check the key");
		assertThat(file).doesNotExist();
	}

	@Test
	void anUnreachableAccountHasAnExitCode() {
		this.account.close();
		assertThat(run()).isEqualTo(3);
		assertThat(this.err.toString()).contains("cannot be reached");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--dialect zendesk                          | --dialect must be deskie or omnidesk
			--dialect omnidesk                         | --staff-email is for deskie only
			--key-env NO_KEY                           | NO_KEY is not set
			--key-env BAD_KEY                          | BAD_KEY has characters that no key has
			--url acme.deskie.io                       | --url must be an address such as https://acme.deskie.io
			--url https://jane:pass@acme.deskie.io     | without a user or a query
			--url https://acme.deskie.io?key=1         | without a user or a query
			--url ftp://acme.deskie.io                 | --url must be an address
			--staff-email jane                         | --staff-email must be an e-mail address
			--test-domain nowhere                      | --test-domain must be a domain
			--output no/such/folder/acme.json          | --output must be a file in an existing folder
			--key secret-key                           | Unknown option
			""")
	void invalidArgumentsAreReportedWithoutARequest(String arguments, String message) {
		assertThat(run(arguments.split(" "))).isEqualTo(2);
		assertThat(this.err.toString()).contains(message).contains("--key-env");
		assertThat(this.account.requests()).isEmpty();
	}

	@Test
	void omnideskHasNoWrites() {
		assertThat(execute("--dialect", "omnidesk", "--url", this.account.url(), "--key-env", "KEY", "--writes"))
			.isEqualTo(2);
		assertThat(this.err.toString()).contains("--writes is for deskie only");
	}

	@Test
	void anAddressMayEndWithTheRootOfTheApi() {
		assertThat(run("--url", this.account.url() + "/api/")).isZero();
	}

	@Test
	@Tag("long")
	void theEndOfTheProcessRemovesTheUser() throws Exception {
		Path log = this.folder.resolve("log");
		ProcessBuilder builder = new ProcessBuilder(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), "io.twindesk.TwindeskApplication", "calibrate",
						"--dialect", "deskie", "--url", this.account.url(), "--staff-email", "boss@desk.test",
						"--key-env", "KEY", "--writes"))
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().put("KEY", "secret-key");
		Process process = builder.start();
		this.account.on("PUT", (exchange) -> {
			process.destroy();
			OddDeskie.reply(exchange, 500, "{}");
		});
		assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
		assertThat(Files.readString(log)).contains("Cancelled; nothing is left in the account")
			.doesNotContain("secret-key");
		assertThat(this.account.hasCreatedUser()).isFalse();
		assertThat(this.account.requests()).contains("DELETE /api/users/2.json");
	}

	/**
	 * Runs the command with valid arguments; further ones override them.
	 */
	private int run(String... further) {
		List<String> arguments = new ArrayList<>(List.of("--dialect", "deskie", "--url", this.account.url(),
				"--staff-email", "boss@desk.test", "--key-env", "KEY"));
		for (int i = 0; i < further.length; i++) {
			int known = arguments.indexOf(further[i]);
			if (known >= 0) {
				arguments.set(known + 1, further[++i]);
			}
			else {
				arguments.add(further[i]);
			}
		}
		return execute(arguments.toArray(String[]::new));
	}

	private int execute(String... arguments) {
		Map<String, String> environment = Map.of("KEY", "secret-key", "BAD_KEY", "secret key");
		CommandLine command = new CommandLine(new CalibrateCommand(environment::get, (seconds) -> {
			throw new AssertionError("Nothing must be waited for");
		}));
		command.setOut(new PrintWriter(this.out));
		command.setErr(new PrintWriter(this.err));
		return command.execute(arguments);
	}

	private static boolean hasOption(Switch each, String option) {
		return each.options().stream().anyMatch((known) -> known.value().equals(option));
	}

}
