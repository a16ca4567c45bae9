package io.twindesk.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A recipe that names a file which does not exist sends its reader on a search. */
class ContributingTests {

	private static final String PAGE = String.join("\n", Document.read("CONTRIBUTING.md").lines());

	@Test
	void everyClassOfTheRecipesExists() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src"))) {
			Set<String> names = files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".java"))
				.map((name) -> name.replace(".java", ""))
				.collect(Collectors.toSet());
			assertThat(
					Pattern.compile("`@?([A-Z][a-z][A-Za-z]+)`").matcher(PAGE).results().map((name) -> name.group(1)))
				.hasSizeGreaterThan(20)
				.allSatisfy((name) -> assertThat(names).contains(name));
		}
	}

	@Test
	void everyPathOfTheRecipesExists() {
		assertThat(Pattern.compile("`((?:docs|src)/[^` ]+)`").matcher(PAGE).results().map((path) -> path.group(1)))
			.hasSizeGreaterThan(5)
			.allSatisfy((path) -> assertThat(Path.of(path)).exists());
	}

}
