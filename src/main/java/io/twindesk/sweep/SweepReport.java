package io.twindesk.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the result of a sweep as JSON, and as a page next to it. */
final class SweepReport {

	private SweepReport() {
	}

	/** Returns the page next to a JSON file. */
	public static Path page(Path json) {
		String name = String.valueOf(json.getFileName());
		return json.resolveSibling(name.replaceFirst("(?i)[.]json$", "") + ".html");
	}

	/** Writes both files. */
	public static void write(SweepResult result, Path json) throws IOException {
		Files.writeString(json, json(result) + "\n");
		Files.writeString(page(json), SweepPage.html(result));
	}

	private static String json(SweepResult result) {
		Map<String, Object> report = new LinkedHashMap<>();
		Map<String, Object> baseline = new LinkedHashMap<>();
		baseline.put("passed", result.baseline().passed());
		baseline.put("exitCode", result.baseline().exitCode());
		report.put("baseline", baseline);
		List<Map<String, Object>> runs = new ArrayList<>();
		result.runs().forEach((run) -> runs.add(run(run)));
		report.put("runs", runs);
		report.put("skipped", result.skipped());
		report.put("dependsOn", result.dependsOn());
		return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(report);
	}

	private static Map<String, Object> run(SweepRun run) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("switch", run.switches());
		fields.put("option", run.options());
		fields.put("passed", run.passed());
		fields.put("exitCode", run.output().exitCode());
		fields.put("line", run.line());
		return fields;
	}

}
