package io.twindesk.sweep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The table, the JSON file and the page of a sweep. */
class SweepReportTests {

	private static final CommandOutput PASSED = new CommandOutput(0, List.of("started", "took 12 s"));

	private static final CommandOutput FAILED = new CommandOutput(3,
			List.of("started", "  <b>\"[]\"</b> & co", "took 7 s"));

	@TempDir
	private Path folder;

	@Test
	void theTableNamesTheAssumptionsOfTheClient() {
		assertThat(SweepTable.lines(result())).containsExactly(
				"switch             option  result  first line that the baseline did not print",
				"switch.deskie.one  b       passes", "switch.deskie.two  array   fails   <b>\"[]\"</b> & co", "",
				"The command fails 1 of 2 runs.", "Depends on: switch.deskie.two");
	}

	@Test
	void theJsonFileHasAllRuns() throws Exception {
		Path json = this.folder.resolve("sweep.json");
		SweepReport.write(result(), json);
		assertThat(JsonMapper.shared().readTree(Files.readString(json))).isEqualTo(JsonMapper.shared().readTree("""
				{"baseline": {"passed": true, "exitCode": 0},
				 "runs": [
				  {"switch": "switch.deskie.one", "option": "b", "passed": true, "exitCode": 0, "line": ""},
				  {"switch": "switch.deskie.two", "option": "array", "passed": false, "exitCode": 3,
				   "line": "<b>\\"[]\\"</b> & co"}],
				 "skipped": ["switch.deskie.three"], "dependsOn": ["switch.deskie.two"]}"""));
	}

	@Test
	void thePageIsOneFileWithEscapedText() throws Exception {
		Path json = this.folder.resolve("sweep.json");
		SweepReport.write(result(), json);
		String page = Files.readString(this.folder.resolve("sweep.html"));
		assertThat(page)
			.contains("&lt;b&gt;&quot;[]&quot;&lt;/b&gt; &amp; co", "switch.deskie.three", "prefers-color-scheme: dark",
					"The command fails 1 of 2 runs.")
			.doesNotContain("<b>", "http:", "https:", "src=", "href=", "url(", "@import");
	}

	@ParameterizedTest
	@CsvSource({ "report.json, report.html", "report.JSON, report.html", "report, report.html",
			"report.txt, report.txt.html" })
	void thePageIsNextToTheFile(String json, String page) {
		assertThat(SweepReport.page(Path.of("out", json))).isEqualTo(Path.of("out", page));
	}

	@Test
	void aCombinationIsNamedIfNoneOfItsOptionsFailsAlone() {
		Map<String, String> both = new LinkedHashMap<>();
		both.put("switch.deskie.one", "b");
		both.put("switch.deskie.two", "b");
		SweepResult result = new SweepResult(PASSED, List.of(run(Map.of("switch.deskie.one", "b"), PASSED),
				run(Map.of("switch.deskie.two", "b"), PASSED), run(both, FAILED)), List.of());
		assertThat(result.dependsOn()).containsExactly("switch.deskie.one,switch.deskie.two");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a; b 1 s     | a; b 2 s           | b 2 s
			a; b 1 s     | a; b 2 s; c        | c
			a; b         | b; a               | ''
			a 201        | a 200; ; b 200    | b 200
			''           | x                  | x
			""")
	void theFirstNewLineIgnoresNumbersUnlessNothingElseIsNew(String baseline, String output, String line) {
		assertThat(new CommandOutput(1, List.of(output.split("; ")))
			.firstNewLine(new CommandOutput(0, List.of(baseline.split("; "))))).isEqualTo(line);
	}

	private static SweepResult result() {
		return new SweepResult(PASSED, List.of(run(Map.of("switch.deskie.one", "b"), PASSED),
				run(Map.of("switch.deskie.two", "array"), FAILED)), List.of("switch.deskie.three"));
	}

	private static SweepRun run(Map<String, String> positions, CommandOutput output) {
		return new SweepRun(positions, output, output.firstNewLine(PASSED));
	}

}
