package io.twindesk.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The numbers of the decisions, and the places that cite them. */
class DecisionTests {

	private static final Pattern CITED = Pattern.compile("\\bD-[0-9]{3}\\b");

	private static final List<String> LINES = Document.read("docs/contributing/decisions.md").lines();

	private static final List<String> NUMBERS = LINES.stream()
		.filter((line) -> line.startsWith("### "))
		.map((line) -> line.split(" ")[1])
		.toList();

	@Test
	void everyDecisionHasItsOwnNumber() {
		assertThat(NUMBERS).hasSizeGreaterThan(100).doesNotHaveDuplicates().allMatch(CITED.asMatchPredicate());
	}

	@Test
	void everyDecisionNamesTheDecision() {
		assertThat(LINES.stream().filter((line) -> line.startsWith("- Decision: "))).hasSameSizeAs(NUMBERS);
	}

	@Test
	void everyCitedDecisionExists() throws IOException {
		try (Stream<Path> files = Stream.concat(Files.walk(Path.of("docs")), Stream.of(Path.of("pom.xml")))) {
			for (Path file : files.filter((path) -> path.toString().matches(".*[.](md|xml)")).toList()) {
				assertThat(CITED.matcher(Files.readString(file)).results().map((cited) -> cited.group())).as("%s", file)
					.isSubsetOf(NUMBERS);
			}
		}
	}

}
