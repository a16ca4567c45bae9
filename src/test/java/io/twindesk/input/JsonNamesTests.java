package io.twindesk.input;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** More different names than a table of names can contain. */
class JsonNamesTests {

	@Test
	void documentsWithManyNamesAreReadConcurrently() {
		long wrong = IntStream.range(0, 400).parallel().filter((number) -> names(number) != 500).count();
		assertThat(wrong).isZero();
	}

	private static int names(int number) {
		String document = IntStream.range(0, 500)
			.mapToObj((name) -> "\"n" + number + "_" + name + "\":1")
			.collect(Collectors.joining(",", "{", "}"));
		return (JsonReader.read(document.getBytes(StandardCharsets.UTF_8)) instanceof Value.Object read)
				? read.entries().size() : -1;
	}

}
