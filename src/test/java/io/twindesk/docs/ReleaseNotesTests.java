package io.twindesk.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The script that takes the notes of a release out of the changelog. */
class ReleaseNotesTests {

	private static final String CHANGELOG = """
			# Changelog

			## [Unreleased]

			### Added

			- Not yet

			## [0.10.0] - 2027-01-02

			### Fixed

			- Second

			## [0.1.0] - 2026-12-01

			### Added

			- First
			""";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "0.10.0, Second, First", "0.1.0, First, Second", "Unreleased, Not yet, First" })
	void printsTheSectionOfTheVersionOnly(String version, String own, String other) throws Exception {
		Path changelog = Files.writeString(this.folder.resolve("CHANGELOG.md"), CHANGELOG);
		assertThat(run(0, version, changelog)).contains("- " + own).doesNotContain(other, "## [");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.1", "0.2.0", "" })
	void failsForAVersionWithoutASection(String version) throws Exception {
		Path changelog = Files.writeString(this.folder.resolve("CHANGELOG.md"), CHANGELOG);
		assertThat(run(1, version, changelog)).doesNotContain("- ");
	}

	@Test
	void theChangelogHasASectionForTheNextRelease() throws Exception {
		assertThat(run(0, "Unreleased", Path.of("CHANGELOG.md"))).contains("### Added");
	}

	private static String run(int code, String version, Path changelog) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("bash", "deploy/release-notes", version, changelog.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isEqualTo(code);
		return printed;
	}

}
