package io.twindesk.sweep;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.twindesk.cli.CommandLineTool;
import io.twindesk.terminal.ProgressBar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SweepCommandTests {

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					sweep                                        | Missing required parameter
					sweep --                                     | Missing required parameter
					sweep --dialect zendesk -- true              | --dialect must be deskie or omnidesk
					sweep --switch deskie.list.emtpy -- true     | there is no deskie.list.emtpy; the nearest are deskie.list.empty
					sweep --switch deskie.text --dialect omnidesk -- true | --switch must be a switch of the dialect omnidesk
					sweep --report no/such/folder/r.json -- true | --report must be a file in an existing folder
					sweep --colour -- true                       | Unknown option
					""")
	void invalidArgumentsAreReportedBeforeAnythingStarts(String line, String message, CapturedOutput output) {
		assertThat(run(line.split(" "))).isEqualTo(2);
		assertThat(output.getErr()).contains(message).contains("TWINDESK_URL");
		assertThat(output.getOut()).isEmpty();
	}

	@Test
	@Tag("long")
	void anOptionThatBreaksTheCommandHasAnExitCode(CapturedOutput output) throws Exception {
		Path report = this.folder.resolve("sweep.json");
		List<String> arguments = new ArrayList<>(List.of("sweep", "--switch", "deskie.list.empty", "--switch",
				"switch.omnidesk.flag", "--twindesk.demo=true", "--report", report.toString(), "--"));
		arguments.addAll(SampleClient.command("create", "nobody"));
		assertThat(run(arguments.toArray(String[]::new))).isEqualTo(1);
		assertThat(output.getOut()).contains("unexpected response: 200 []", "Depends on: switch.deskie.list.empty");
		assertThat(output.getOut()).contains("Report: " + report + " and " + this.folder.resolve("sweep.html"));
		assertThat(this.folder.resolve("sweep.html")).exists();
	}

	@Test
	@Tag("long")
	void aFailingBaselineIsPrintedAndGetsItsArgumentsUnchanged(CapturedOutput output) {
		assertThat(run("sweep", "--", "sh", "-c", "echo \"<$*>\"; exit 7", "sh", "--server.port=9090", "", "--debug"))
			.isEqualTo(2);
		assertThat(output.getOut()).contains("<--server.port=9090  --debug>", "with exit code 7");
	}

	@Test
	@Tag("long")
	void theEndOfTheProcessEndsTheCommandAndTheServer() throws Exception {
		Path started = this.folder.resolve("started");
		Process sweep = new ProcessBuilder(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), "io.twindesk.TwindeskApplication", "sweep", "--", "sh", "-c",
				"sleep 600 & touch '" + started + "'; wait"))
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("log").toFile())
			.start();
		while (!Files.exists(started) && sweep.isAlive()) {
			Thread.onSpinWait();
		}
		List<ProcessHandle> processes = sweep.descendants().toList();
		assertThat(processes).as(Files.readString(this.folder.resolve("log"))).hasSize(3);
		sweep.destroy();
		assertThat(sweep.waitFor(60, TimeUnit.SECONDS)).isTrue();
		for (ProcessHandle process : processes) {
			process.onExit().get(60, TimeUnit.SECONDS);
		}
	}

	@Test
	void aTerminalHasABarThatDisappears() {
		StringWriter out = new StringWriter();
		ConsoleProgress progress = new ConsoleProgress(new ProgressBar(new PrintWriter(out), true));
		progress.starting(2, 4, "switch.deskie.text=html");
		assertThat(out.toString())
			.isEqualTo("\r" + String.format("%-99s", "[#####...............] 2/4 switch.deskie.text=html"));
		progress.ended(2, 4, run(0));
		assertThat(out.toString()).hasSize(100);
		progress.ended(4, 4, run(0));
		assertThat(out.toString()).endsWith("\r" + " ".repeat(99) + "\r");
	}

	@Test
	void otherOutputHasALineForEachRun() {
		StringWriter out = new StringWriter();
		ConsoleProgress progress = new ConsoleProgress(new ProgressBar(new PrintWriter(out), false));
		progress.starting(1, 2, "switch.deskie.text=html");
		progress.ended(1, 2, run(0));
		progress.ended(2, 2, run(1));
		assertThat(out.toString().lines()).containsExactly("[1/2] switch.deskie.text=html: passes",
				"[2/2] switch.deskie.text=html: fails");
	}

	private static SweepRun run(int exitCode) {
		return new SweepRun(Map.of("switch.deskie.text", "html"), new CommandOutput(exitCode, List.of()), "");
	}

	private static int run(String... arguments) {
		return CommandLineTool.run((settings) -> {
			throw new AssertionError("A sweep has a server of its own");
		}, arguments);
	}

}
