package io.twindesk.input;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Keys with the same hash, in Java's maps or in the parser's table.
 */
class CollidingKeysTests {

	private static final int KEYS = 10_000;

	@ParameterizedTest
	@CsvSource({ "Aa, BB", "Ab, BA" })
	void manyKeysWithOneHashAreReadOrRejected(String one, String other) {
		String document = IntStream.range(0, KEYS)
			.mapToObj((number) -> "\"" + key(number, one, other) + "\":1")
			.collect(Collectors.joining(",", "{", "}"));
		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
			try {
				assertThat(JsonReader.read(document.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Value.Object.class);
			}
			catch (UnreadableInputException ex) {
				assertThat(ex.source()).isEqualTo(UnreadableInputException.Source.JSON);
			}
		});
	}

	private static String key(int number, String one, String other) {
		return IntStream.range(0, 14)
			.mapToObj((bit) -> ((number >> bit & 1) == 0) ? one : other)
			.collect(Collectors.joining());
	}

}
