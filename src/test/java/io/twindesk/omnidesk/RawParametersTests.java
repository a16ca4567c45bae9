package io.twindesk.omnidesk;

import java.time.Duration;
import java.util.stream.Stream;

import io.twindesk.input.FormField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class RawParametersTests {

	@ParameterizedTest
	@CsvSource({ "groups, true", "groups[], true", "groups[7], true", "groups[a], false", "gro[1]ups, false",
			"groups[1]x, false" })
	void aListIsNamedWithOrWithoutANumber(String name, boolean isOne) {
		assertThat(parameters(name).of(OmnideskParameters.GROUPS) != null).isEqualTo(isOne);
	}

	@Test
	void aNameOfAMegabyteIsReadQuickly() {
		RawParameters fields = parameters("a".repeat(1_000_000));
		assertTimeoutPreemptively(Duration.ofSeconds(5),
				() -> assertThat(fields.of(OmnideskParameters.GROUPS)).isNull());
	}

	private static RawParameters parameters(String name) {
		return RawParameters.of(Stream.of(new FormField(name, "1")), RawParameters.Encoding.URLENCODED);
	}

}
