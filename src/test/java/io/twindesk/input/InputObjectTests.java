package io.twindesk.input;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class InputObjectTests {

	@ParameterizedTest
	@CsvSource({ "7, 7", "007, 7", "0, 0", "999999999999999999, 999999999999999999" })
	void aPositionMayHaveLeadingZeros(String text, long position) {
		assertThat(InputObject.query(new Value.Object(Map.of("after", new Value.Text(text)))).position("after"))
			.isEqualTo(position);
	}

	@ParameterizedTest
	@CsvSource({ "0", "05", "101", "1000000000000000000", "x", "''", "-1" })
	void aLimitIsAWholeNumberFromOneToItsMaximum(String text) {
		InputObject query = InputObject.query(new Value.Object(Map.of("limit", new Value.Text(text))));
		assertThat(query.limit("limit", 20, 100)).isEqualTo(20);
		assertThat(errors(query)).containsExactly(Map.entry("limit", "must be a whole number from 1 to 100"));
	}

	@Test
	void aNumberInABodyMustNotBeAText() {
		assertThat(errors("{\"count\": \"1\"}", (body) -> body.number("count", 0, 9)))
			.containsExactly(Map.entry("count", "must be a whole number from 0 to 9"));
	}

	@Test
	void allErrorsAreReportedByTheirPaths() {
		assertThat(errors("{\"name\": 1, \"header\": {\"key\": \"x\"}, \"colour\": null}", (body) -> {
			body.text("name");
			InputObject header = body.object("header");
			assertThat(header).isNotNull();
			header.text("value");
		})).containsOnly(Map.entry("name", "must be a string"),
				Map.entry("header.key", "unknown field; allowed: value"),
				Map.entry("colour", "unknown field; allowed: name, header"));
	}

	private static Map<String, String> errors(String json, Consumer<InputObject> reader) {
		InputObject body = InputObject.body(JsonReader.read(json.getBytes(StandardCharsets.UTF_8)));
		reader.accept(body);
		return errors(body);
	}

	private static Map<String, String> errors(InputObject input) {
		return catchThrowableOfType(InvalidInputException.class, input::throwIfInvalid).errors();
	}

}
