package io.twindesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Runs every regular expression in the sources against long texts that nearly match. A
 * linear pattern takes milliseconds and a quadratic one takes minutes, so the limit can
 * be generous.
 */
class PatternTests {

	/** The limit for one text. */
	private static final Duration LIMIT = Duration.ofSeconds(3);

	private static final int LONG_LENGTH = 100_000;

	/**
	 * The maximum length of a text whose length is checked before the pattern is applied.
	 */
	private static final int SHORT_LENGTH = 255;

	/**
	 * The files whose patterns are applied only to short texts: texts of at most 255
	 * characters, our own routes and settings, and the names of test methods.
	 */
	private static final Set<String> SHORT = Set.of("user/Identifier", "omnidesk/OmnideskParameters",
			"web/OperationRegistry", "testkit/TwindeskExtension", "testkit/TwindeskServer", "journal/NearMissFinder",
			"settings/UnknownSettingsCheck");

	private static final String LITERAL = "((?:\"(?:[^\"\\\\]|\\\\.)*\"[\\s+]*)+)";

	private static final Pattern COMPILED = Pattern
		.compile("(?:(\\w+)\\s*=\\s*)?Pattern\\s*\\.compile\\(\\s*" + LITERAL);

	private static final Pattern WHOLE = Pattern.compile("\\.matches\\(" + LITERAL);

	private static final Pattern ANYWHERE = Pattern.compile("\\.(?:replaceAll|replaceFirst|split)\\(" + LITERAL);

	private static final List<String> REPEATED = List.of("a", "0", " ", "/", "{", "[0", "a-", "a@", "'", "\"", "&",
			"\u0001");

	private static final List<String> PREFIXES = List.of("", "a@", "{a:", "a[");

	@ParameterizedTest(name = "{0}")
	@MethodSource("patterns")
	void noPatternTakesLongOverALongText(SourcePattern result) {
		int length = SHORT.contains(result.file()) ? SHORT_LENGTH : LONG_LENGTH;
		for (String prefix : PREFIXES) {
			for (String piece : REPEATED) {
				String text = prefix + piece.repeat(length / piece.length()) + "\u0000";
				assertTimeoutPreemptively(LIMIT, () -> result.against(text), piece);
			}
		}
	}

	@Test
	void theSourcesContainPatterns() throws IOException {
		assertThat(patterns()).hasSizeGreaterThan(60)
			.anyMatch((result) -> result.pattern().pattern().equals("[a-z0-9-]{1,40}"))
			.anyMatch((result) -> result.file().equals("user/Identifier")
					&& result.pattern().pattern().endsWith("\\p{N}]"));
	}

	static List<SourcePattern> patterns() throws IOException {
		List<SourcePattern> all = new ArrayList<>();
		Path sources = Path.of("src/main/java/io/twindesk");
		try (Stream<Path> files = Files.walk(sources)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).sorted().toList()) {
				String name = sources.relativize(file).toString().replace('\\', '/').replace(".java", "");
				addAll(name, Files.readString(file), all);
			}
		}
		return all;
	}

	private static void addAll(String file, String source, List<SourcePattern> all) {
		COMPILED.matcher(source).results().forEach((at) -> {
			Pattern pattern = Pattern.compile(text(at.group(2)));
			boolean anywhere = at.group(1) != null
					&& Pattern.compile("\\b" + at.group(1) + "\\s*\\.matcher\\([^;]*?\\)\\s*\\.(find|replace)")
						.matcher(source)
						.find();
			all.add(new SourcePattern(file, pattern, anywhere));
		});
		WHOLE.matcher(source).results().forEach((at) -> all.add(new SourcePattern(file, compiled(at.group(1)), false)));
		ANYWHERE.matcher(source)
			.results()
			.filter((at) -> !source.substring(Math.max(0, at.start() - 60), at.start()).contains(".matcher("))
			.forEach((at) -> all.add(new SourcePattern(file, compiled(at.group(1)), true)));
	}

	private static Pattern compiled(String literals) {
		return Pattern.compile(text(literals));
	}

	/** Concatenates string literals. */
	private static String text(String literals) {
		StringBuilder text = new StringBuilder();
		Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"")
			.matcher(literals)
			.results()
			.forEach((literal) -> text.append(literal.group(1).translateEscapes()));
		return text.toString();
	}

	/** A pattern, and whether it is searched anywhere in a text. */
	record SourcePattern(String file, Pattern pattern, boolean anywhere) {

		void against(String text) {
			Matcher matcher = this.pattern.matcher(text);
			if (this.anywhere) {
				matcher.replaceAll("");
			}
			else {
				matcher.matches();
			}
		}

		@Override
		public String toString() {
			return this.file + " " + this.pattern;
		}

	}

}
