package io.twindesk.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Arguments that start a server, arguments that run a command, and invalid arguments. */
@ExtendWith(OutputCaptureExtension.class)
class CommandLineToolTests {

	private static final String CREATE = "credentials create --workspace acme --staff-email jane@acme.test --permissions ";

	@ParameterizedTest
	@ValueSource(strings = { "--help", "-h", "credentials", "credentials --help", "credentials create --help",
			"credentials create -h", "credentials list --help", "credentials rotate --help",
			"credentials revoke --help", "calibrate --help", "pull --help", "sweep --help", "sweep -h" })
	void helpNeedsNoDatabase(String line) {
		assertThat(CommandLineTool.isAsked(line.split(" "))).isTrue();
		assertThat(CommandLineTool.run((settings) -> {
			throw new AssertionError("Help must not start anything");
		}, line.split(" "))).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "credentials create", "credentials create --workspace acme", "credentials destroy",
			"credentials list", "credentials rotate --workspace acme", "credentials revoke --id 5f0c1b2d3e4a",
			CREATE + "USER_WISH", CREATE + "USER_READ --colour blue",
			"credentials create --workspace acme --staff-email jane --permissions USER_READ" })
	void invalidArgumentsAreReportedBeforeAnythingStarts(String line, CapturedOutput output) {
		assertThat(CommandLineTool.run((settings) -> {
			throw new AssertionError("Invalid arguments must not start anything");
		}, line.split(" "))).isEqualTo(2);
		assertThat(output.getErr()).isNotBlank();
	}

	@ParameterizedTest
	@ValueSource(strings = { "credential list", "help", "serve", "start --server.port=9090", "--server.port 9090", "-p",
			"--port=9090", "-Dserver.port=9090", "--verison", "credentials lists" })
	void anUnknownCommandIsRejectedWithAListOfCommands(String line, CapturedOutput output) {
		assertThat(run(line)).isEqualTo(2);
		assertThat(output.getErr()).contains("credentials create", "credentials list", "credentials rotate",
				"credentials revoke");
		assertThat(output.getOut()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "-h", "--server.port=9090 --help" })
	void helpExplainsTheStartOfAServerAndListsAllCommands(String line, CapturedOutput output) {
		assertThat(run(line)).isZero();
		assertThat(output.getOut()).contains("java -jar twindesk.jar", "starts the server", "--server.port=9090",
				"credentials create  Creates a credential", "credentials revoke");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--version", "-V" })
	void theVersionIsPrinted(String line, CapturedOutput output) {
		assertThat(run(line)).isZero();
		assertThat(output.getOut()).matches("(?s)twindesk \\d+\\.\\d+\\.\\d+.*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "--server.port=9090", "--twindesk.storage=file:./data --debug",
			"--twindesk.control.hosts[0]=desk.test", "--twindesk.demo" })
	void settingsStartAServer(String line) {
		assertThat(CommandLineTool.isAsked(line.split(" "))).isFalse();
	}

	@ParameterizedTest(name = "{0} in {1}: {2}")
	@CsvSource({ "credentials list --workspace acme, US-ASCII, false",
			"credentials list --workspace \u00fc, US-ASCII, true", "credentials list --workspace \u00fc, UTF-8, false",
			"credentials list --workspace acme?, US-ASCII, false" })
	void lettersThatTheLocaleLosesAreDetected(String line, Charset charset, boolean garbled) {
		byte[] raw = ("/home/j\u00fcrgen/java -jar " + line + " ").replace(' ', '\0').getBytes(StandardCharsets.UTF_8);
		String[] arguments = line.replaceAll("[^ -~]", (charset == StandardCharsets.US_ASCII) ? "??" : "$0").split(" ");
		assertThat(CommandLineText.isMangled(arguments, raw, charset)).isEqualTo(garbled);
	}

	@Test
	void aReplacedLetterIsDetectedWithoutTheRawCommandLine() {
		assertThat(CommandLineText.isMangled(new String[] { "j\uFFFDrgen@acme.test" }, new byte[0],
				StandardCharsets.ISO_8859_1))
			.isTrue();
	}

	private static int run(String line) {
		return CommandLineTool.run((settings) -> {
			throw new AssertionError("Nothing must be started");
		}, line.split(" "));
	}

}
