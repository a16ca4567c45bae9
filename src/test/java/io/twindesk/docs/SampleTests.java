package io.twindesk.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Verifies that each code block about the test kit is part of a sample that is built and
 * run.
 */
class SampleTests {

	private static final Pattern BLOCK = Pattern.compile("```(?:java|xml|json)\n(.*?)```", Pattern.DOTALL);

	@ParameterizedTest
	@ValueSource(strings = { "docs/guide/junit.md", "README.md" })
	void everyCodeBlockIsPartOfASample(String page) throws Exception {
		List<String> samples = samples();
		List<String> blocks = BLOCK.matcher(Files.readString(Path.of(page)))
			.results()
			.map((MatchResult block) -> block.group(1))
			.toList();
		assertThat(blocks).isNotEmpty()
			.allSatisfy((block) -> assertThat(samples).anySatisfy((sample) -> assertThat(sample).contains(block)));
	}

	private static List<String> samples() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/it"))) {
			return files.filter(Files::isRegularFile).map(SampleTests::read).toList();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
