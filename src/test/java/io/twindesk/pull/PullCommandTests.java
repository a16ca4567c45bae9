package io.twindesk.pull;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.twindesk.calibration.OddDeskie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class PullCommandTests {

	private static final String USER = "{\"user\":{\"user_id\":%d,\"user_full_name\":\"Jane Ostin\",\"confirmed\":true,"
			+ "\"active\":true,\"deleted\":false,\"created_at\":\"Mon, 05 May 2014 00:15:17 +0300\",\"type\":\"email\","
			+ "\"user_email\":\"jane%1$d@acme.test\",\"language_id\":%d,\"custom_fields\":{}}}";

	private final OddDeskie account;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final List<Integer> pauses = new ArrayList<>();

	@TempDir
	private Path folder;

	PullCommandTests() throws IOException {
		this.account = new OddDeskie();
	}

	@AfterEach
	void close() {
		this.account.close();
	}

	@Test
	void theFileHasTheUsersWithoutPersonalData() throws Exception {
		assertThat(run()).isZero();
		assertThat(this.out.toString()).contains("deskie at " + this.account.url(), "1/1 users",
				"State document: " + output() + ", 1 user");
		assertThat(this.err.toString()).isEmpty();
		String text = Files.readString(output());
		assertThat(text).doesNotContain("Jane", "Ostin", "Acme", "CEO", "acme.test", "secret-key");
		JsonNode user = JsonMapper.shared().readTree(text).path("users").path(0);
		assertThat(user.path("id").asInt()).isOne();
		assertThat(user.path("createdAt").asString()).isEqualTo("2014-05-04T21:15:17Z");
		assertThat(user.path("language").asString()).isEqualTo("en");
		assertOnlyTheOutputIsLeft();
	}

	@Test
	void asItIsTheFileHasPersonalData() throws Exception {
		assertThat(run("--as-is")).isZero();
		assertThat(Files.readString(output())).contains("\"firstName\":\"Jane\"", "\"lastName\":\"Ostin\"",
				"{\"type\":\"email\",\"value\":\"jane.ostin@acme.test\"}");
	}

	@Test
	void onlyTheOwnerMayReadTheFile() throws Exception {
		if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			assertThat(run()).isZero();
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(output()))).isEqualTo("rw-------");
		}
	}

	@Test
	void anUnknownLanguageGetsAPrivateCodeOrThatOfTheSettings() throws Exception {
		this.account.on("/api/users.json", 200, "{\"0\":" + USER.formatted(1, 4) + ",\"total_count\":1}");
		assertThat(run()).isZero();
		assertThat(Files.readString(output())).contains("\"language\":\"x-4\"");
		assertThat(execute(List.of("--twindesk.deskie.languages.4=de"), arguments())).isZero();
		assertThat(Files.readString(output())).contains("\"language\":\"de\"");
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 403 })
	void aRejectedKeyHasAnExitCodeAndNoFile(int status) throws Exception {
		this.account.on("GET", status, "{\"error\":\"wrong_credentials\"}");
		assertThat(run()).isEqualTo(3);
		assertThat(this.err.toString()).contains(status + " wrong_credentials; check the key");
		assertNoFile();
	}

	@Test
	void anUnreachableAccountHasAnExitCode() throws Exception {
		this.account.close();
		assertThat(run()).isEqualTo(3);
		assertThat(this.err.toString()).contains("cannot be reached");
		assertNoFile();
	}

	@Test
	void redirectsAreNotFollowed() throws Exception {
		this.account.on("/api/users.json", (exchange) -> {
			exchange.getResponseHeaders().set("Location", this.account.url() + "/elsewhere");
			OddDeskie.reply(exchange, 302, "{}");
		});
		assertThat(run()).isEqualTo(3);
		assertThat(this.err.toString()).contains("302, a redirect");
		assertThat(this.account.requests()).hasSize(1);
		assertNoFile();
	}

	@Test
	void anAccountThatFailsForEverIsAskedEightTimes() throws Exception {
		this.account.on("/api/users.json", 503, "{\"error\":\"service_unavailable\"}");
		assertThat(run()).isEqualTo(4);
		assertThat(this.pauses).containsExactly(1, 2, 3, 5, 8, 13, 21);
		assertThat(this.account.requests()).hasSize(8);
		assertThat(this.err.toString()).contains("responds with 503 service_unavailable, 8 times",
				"No file is written");
		assertNoFile();
	}

	@Test
	void cutConnectionsAreRepeatedFiveTimes() {
		this.account.on("/api/users.json", (exchange) -> {
			if (this.pauses.size() < 5) {
				exchange.close();
			}
			else {
				OddDeskie.reply(exchange, 200, "{\"0\":" + USER.formatted(7, 2) + ",\"total_count\":1}");
			}
		});
		assertThat(run()).isZero();
		assertThat(this.pauses).containsExactly(1, 2, 3, 5, 8);
	}

	@Test
	void theRateLimitIsKept() {
		this.account.on("page=1", (exchange) -> {
			OddDeskie.reply(exchange, 200, "{\"0\":" + USER.formatted(7, 2) + ",\"total_count\":2}", "api_calls_left",
					"0", "retry_after", "17");
		});
		this.account.on("page=2", (exchange) -> {
			if (this.pauses.size() == 1) {
				OddDeskie.reply(exchange, 429, "{\"error\":\"too_many_requests\"}", "retry_after", "29");
			}
			else {
				OddDeskie.reply(exchange, 200, "{\"0\":" + USER.formatted(8, 2) + ",\"total_count\":2}");
			}
		});
		assertThat(run()).isZero();
		assertThat(this.pauses).containsExactly(17, 29);
		assertThat(this.out.toString()).contains("Waiting 17 s: the rate limit of the account");
	}

	@Test
	void anAccountThatNeverAgreesIsUncertain() throws Exception {
		this.account.on("/api/users.json", (exchange) -> {
			int request = this.account.requests().size();
			OddDeskie.reply(exchange, 200, "{\"0\":" + USER.formatted((request + 1) / 2, 2) + ",\"1\":"
					+ USER.formatted(90, 2) + ",\"total_count\":" + (request + 2) + "}");
		});
		assertThat(run()).isEqualTo(4);
		assertThat(this.out.toString()).contains("Uncertain:", " of 3 walks");
		List<Integer> ids = new ArrayList<>();
		JsonMapper.shared()
			.readTree(Files.readString(output()))
			.path("users")
			.forEach((user) -> ids.add(user.path("id").asInt()));
		assertThat(ids).doesNotHaveDuplicates().contains(90);
		assertOnlyTheOutputIsLeft();
	}

	@Test
	void anInterruptedPullIsContinued() throws Exception {
		interrupt("--pseudonym-key-env", "SALT");
		assertThat(this.err.toString()).contains("--resume continues");
		Path partial = this.folder.resolve("acme.json.part");
		assertThat(Files.readString(partial)).doesNotContain("jane7", "Jane", "Ostin");
		if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(partial))).isEqualTo("rw-------");
		}
		Files.writeString(partial, Files.readString(partial) + "{\"size\":1,\"total\":2,\"us");
		int requests = this.account.requests().size();
		this.account.clear();
		this.account.on("page=2", 200, "{\"0\":" + USER.formatted(8, 2) + ",\"total_count\":2}");
		assertThat(run("--pseudonym-key-env", "SALT", "--resume")).isZero();
		assertThat(this.account.requests()).hasSize(requests + 1);
		assertThat(this.out.toString()).contains("Continuing after 1 users");
		String resumed = Files.readString(output());
		assertOnlyTheOutputIsLeft();
		this.account.on("page=1", 200, "{\"0\":" + USER.formatted(7, 2) + ",\"total_count\":2}");
		assertThat(run("--pseudonym-key-env", "SALT")).isZero();
		assertThat(Files.readString(output())).isEqualTo(resumed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "--pseudonym-key-env OTHER", "--as-is", "--pseudonym-key-env SALT --limit 5",
			"--pseudonym-key-env SALT --from-updated 2026-01-05" })
	void anInterruptedPullIsContinuedWithTheSameOptionsOnly(String options) throws Exception {
		interrupt("--pseudonym-key-env", "SALT");
		this.account.clear();
		int requests = this.account.requests().size();
		assertThat(run((options + " --resume").split(" "))).isEqualTo(2);
		assertThat(this.err.toString()).contains("--resume must have the options and the key of the interrupted pull");
		assertThat(this.account.requests()).hasSize(requests);
		assertThat(run(options.split(" "))).isZero();
	}

	@Test
	void aPullThatCannotBeContinuedLeavesNothing() throws Exception {
		interrupt();
		assertThat(this.err.toString()).doesNotContain("--resume continues");
		assertNoFile();
	}

	@Test
	void withoutAnInterruptedPullResumeStarts() {
		assertThat(run("--as-is", "--resume")).isZero();
	}

	@Test
	void anExistingFileStaysUntilTheNewOneIsComplete() throws Exception {
		Files.writeString(output(), "before");
		this.account.on("page=1", 200, "{\"0\":" + USER.formatted(7, 2) + ",\"total_count\":2}");
		this.account.on("page=2", 500, "{}");
		assertThat(run()).isEqualTo(4);
		assertThat(output()).hasContent("before");
		this.account.clear();
		assertThat(run()).isZero();
		assertThat(Files.readString(output())).contains("\"users\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--dialect zendesk                       | --dialect must be deskie or omnidesk
			--url acme.deskie.io                    | --url must be an address such as https://acme.deskie.io
			--url https://jane:pass@acme.deskie.io  | without a user or a query
			--url http://acme.deskie.io             | --url must be https, or http to localhost
			--url http://127.0.0.1.acme.test        | --url must be https, or http to localhost
			--url http://localhost.acme.test        | --url must be https, or http to localhost
			--staff-email jane                      | --staff-email must be an e-mail address
			--key-env secret-key                    | --key-env must be the name of an environment variable
			--key-env BAD_KEY                       | it has characters that no key has
			--api-key-env KEY                       | --api-key-env is for omnidesk only
			--from-updated yesterday                | --from-updated must be a time of ISO 8601
			--from-updated 2026-02-30               | --from-updated must be a time of ISO 8601
			--limit 0                               | --limit must be a whole number from 1
			--limit -1                              | --limit must be a whole number from 1
			--limit many                            | --limit must be a whole number from 1
			--ca no-such-file.pem                   | --ca must be a readable file of certificates in PEM
			--ca pom.xml                            | --ca must be a readable file of certificates in PEM
			--pseudonym-key-env NO_KEY              | --pseudonym-key-env must be the name of an environment variable
			--as-is --pseudonym-key-env SALT        | must not be combined with --as-is
			--resume                                | --resume requires --as-is or --pseudonym-key-env
			--output no/such/folder/acme.json       | --output must be a file in an existing folder
			--output target                         | --output must be a file in an existing folder
			--key secret-key                        | Unknown options --key; allowed: --dialect, --url
			--key=secret-key                        | Unknown options --key; allowed: --dialect, --url
			secret-key                              | Arguments must be options; allowed: --dialect, --url
			""")
	void invalidArgumentsAreReportedWithoutARequest(String arguments, String message) throws Exception {
		assertThat(run(arguments.split(" "))).isEqualTo(2);
		assertThat(this.err.toString()).contains(message)
			.contains("--pseudonym-key-env=NAME")
			.doesNotContain("secret-key", "secret key");
		assertThat(this.account.requests()).isEmpty();
		assertNoFile();
	}

	@Test
	void allInvalidArgumentsAreReportedAtOnce() {
		assertThat(execute(List.of(), "--dialect", "omnidesk", "--url", "ftp://acme.test", "--limit", "x",
				"--staff-email", "a@b.test", "--from-updated", "2026-01-05", "--with-links", "--resume", "--kez", "1"))
			.isEqualTo(2);
		assertThat(this.err.toString()).contains("--output", "Unknown options --kez", "--url must be",
				"--api-key-env is required for omnidesk", "--staff-email is for deskie only", "--limit must be",
				"--from-updated is for deskie only", "--with-links is for deskie only", "--resume requires");
	}

	@Test
	void withoutArgumentsTheRequiredOnesAreReported() {
		assertThat(execute(List.of())).isEqualTo(2);
		assertThat(this.err.toString()).contains("--dialect", "--url", "--output");
		assertThat(execute(List.of(), "--help")).isZero();
		assertThat(this.out.toString()).contains("--from-updated", "Exit codes: 0, 2");
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-05, 1767571200", "2026-01-05T10:00:00Z, 1767607200", "2026-01-05T10:00:00+02:00, 1767600000",
			"2026-01-05T10:00, 1767607200", "2026-01-05T10:00:00.5Z, 1767607200", "20260105T100000Z, 1767607200",
			"2026-01-05T10:00+0200, 1767600000", "1965-01-05, 0" })
	void timesMayHaveEachFormOfIso8601(String time, long seconds) {
		assertThat(run("--from-updated", time)).isZero();
		assertThat(this.account.requests())
			.containsExactly("GET /api/users.json?limit=100&from_updated_time=" + seconds + "&page=1");
	}

	@Test
	void omnideskHasAKeyOnly() throws Exception {
		this.account
			.on("/api/v2/user?", 200, "{\"type\":\"list\",\"itemTotal\":1,\"items\":[{\"id\":4,\"name\":\"jane\","
					+ "\"firstname\":\"Jane\",\"lastname\":\"Ostin\",\"email\":\"\",\"telephone_number\":\"+31612345678\","
					+ "\"language\":\"nl\",\"active\":true}]}");
		assertThat(execute(List.of(), "--dialect", "omnidesk", "--url", this.account.url() + "/api/", "--api-key-env",
				"KEY", "--as-is", "--output", output().toString()))
			.isZero();
		assertThat(Files.readString(output())).contains("\"id\":4", "\"type\":\"phone\"", "\"username\":\"jane\"");
	}

	@Test
	@Tag("long")
	void theEndOfTheProcessLeavesWhatAnotherRunContinues() throws Exception {
		Path log = this.folder.resolve("log");
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), "io.twindesk.TwindeskApplication", "pull"));
		command.addAll(List.of(arguments("--as-is")));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().put("KEY", "secret-key");
		Process process = builder.start();
		this.account.on("page=1", 200, "{\"0\":" + USER.formatted(7, 2) + ",\"total_count\":2}");
		this.account.on("page=2", (exchange) -> {
			process.destroy();
			OddDeskie.reply(exchange, 500, "{}");
		});
		assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
		assertThat(Files.readString(log)).contains("Interrupted; --resume continues").doesNotContain("secret-key");
		assertThat(output()).doesNotExist();
		this.account.on("page=2", 200, "{\"0\":" + USER.formatted(8, 2) + ",\"total_count\":2}");
		assertThat(run("--as-is", "--resume")).isZero();
		assertThat(this.account.requests().stream().filter((line) -> line.contains("page=1"))).hasSize(1);
	}

	/** Pulls one page of two; the other one fails. */
	private void interrupt(String... options) throws IOException {
		this.account.on("page=1", 200, "{\"0\":" + USER.formatted(7, 2) + ",\"total_count\":2}");
		this.account.on("page=2", 500, "{}");
		assertThat(run(options)).isEqualTo(4);
		assertThat(output()).doesNotExist();
	}

	private void assertNoFile() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files).isEmpty();
		}
	}

	private void assertOnlyTheOutputIsLeft() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files).containsExactly(output());
		}
	}

	private Path output() {
		return this.folder.resolve("acme.json");
	}

	private int run(String... further) {
		return execute(List.of(), arguments(further));
	}

	/** Returns valid arguments; further ones override them. */
	private String[] arguments(String... further) {
		List<String> arguments = new ArrayList<>(List.of("--dialect", "deskie", "--url", this.account.url(),
				"--staff-email", "boss@desk.test", "--key-env", "KEY", "--output", output().toString()));
		for (int i = 0; i < further.length; i++) {
			int known = arguments.indexOf(further[i]);
			if (known >= 0 && further[i].startsWith("--")) {
				arguments.set(known + 1, further[++i]);
			}
			else {
				arguments.add(further[i]);
			}
		}
		return arguments.toArray(String[]::new);
	}

	private int execute(List<String> settings, String... arguments) {
		Map<String, String> environment = Map.of("KEY", "secret-key", "BAD_KEY", "secret key", "SALT", "a salt",
				"OTHER", "another salt");
		CommandLine command = PullCommand.create(environment::get, this.pauses::add, settings);
		command.setOut(new PrintWriter(this.out));
		command.setErr(new PrintWriter(this.err));
		command.setParameterExceptionHandler((ex, rest) -> {
			ex.getCommandLine().getErr().println(ex.getMessage());
			ex.getCommandLine().usage(ex.getCommandLine().getErr());
			return 2;
		});
		return command.execute(arguments);
	}

}
