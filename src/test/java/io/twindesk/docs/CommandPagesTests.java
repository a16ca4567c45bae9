package io.twindesk.docs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.twindesk.calibration.OddDeskie;
import io.twindesk.sweep.SampleClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the commands of the pages that show other output than responses. */
@Tag("long")
class CommandPagesTests {

	private static final String ACCOUNT = "https://acme.deskie.io";

	@TempDir
	private Path folder;

	@Test
	void theCommandsOfTheSweepPageHaveTheirDocumentedOutput() throws Exception {
		Path client = this.folder.resolve("customers-test.sh");
		Files.writeString(client, "#!/bin/sh\nexec '"
				+ String.join("' '", SampleClient.command("create", "duplicate", "nobody")) + "'\n");
		assertThat(client.toFile().setExecutable(true)).isTrue();
		verify("docs/guide/sweep.md", ACCOUNT);
		assertThat(this.folder.resolve("sweep.json")).exists();
		assertThat(this.folder.resolve("sweep.html")).exists();
	}

	@Test
	void theCommandsOfTheCalibratePageHaveTheirDocumentedOutput() throws Exception {
		try (OddDeskie account = new OddDeskie()) {
			verify("docs/guide/calibrate.md", account.url());
		}
		assertThat(this.folder.resolve("acme.json")).exists();
	}

	@Test
	void theCommandsOfThePullPageHaveTheirDocumentedOutput() throws Exception {
		try (OddDeskie account = new OddDeskie()) {
			verify("docs/guide/pull.md", account.url());
		}
		assertThat(this.folder.resolve("acme.json")).content().contains("\"id\":1").doesNotContain("Jane", "acme.test");
		assertThat(this.folder.resolve("users.json")).content().contains("\"firstName\":\"Jane\"");
	}

	/** Compares outputs; a line "…" in the page stands for any lines. */
	private void verify(String page, String account) throws Exception {
		List<Document.Command> commands = Document.read(page).commands();
		assertThat(commands).isNotEmpty();
		for (Document.Command command : commands) {
			assertThat(run(command.line().replace(ACCOUNT, account)).replace(account, ACCOUNT)).as(command.line())
				.matches(Stream.of(command.output().split("…\n", -1))
					.map(Pattern::quote)
					.collect(Collectors.joining("(?s:.*)")));
		}
	}

	private String run(String line) throws IOException, InterruptedException {
		List<String> words = new ArrayList<>(List.of(line.split(" ")));
		assertThat(words.subList(0, 3)).containsExactly("java", "-jar", "target/twindesk.jar");
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", classPath(), "io.twindesk.TwindeskApplication"));
		command.addAll(words.subList(3, words.size()));
		Path log = this.folder.resolve("log");
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().put("ACME_KEY", "secret-key");
		Process process = builder.start();
		assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
		return Files.readString(log);
	}

	/** Returns the class path of this test, for another working folder. */
	private static String classPath() {
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.map((entry) -> Path.of(entry).toAbsolutePath().toString())
			.collect(Collectors.joining(File.pathSeparator));
	}

}
