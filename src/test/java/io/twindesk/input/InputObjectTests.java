package io.twindesk.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
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

	@Test
	void theItemsOfAListAreItsFields() {
		InputObject body = body("{\"ids\": [5, 7]}");
		InputObject ids = body.list("ids");
		assertThat(ids.fields()).containsExactly("[0]", "[1]");
		assertThat(ids.requiredId("[1]")).isEqualTo(7);
		assertThat(body.list("absent").fields()).isEmpty();
	}

	@Test
	void errorsOfListsHaveThePositionsOfTheirItems() {
		assertThat(errors("{\"ids\": [5, \"x\"], \"users\": [{\"name\": 1, \"age\": 2}, 3], \"views\": {}}", (body) -> {
			InputObject ids = body.list("ids");
			ids.fields().forEach(ids::requiredId);
			body.objects("users").forEach((user) -> user.text("name"));
			assertThat(body.objects("views")).isEmpty();
		})).containsOnly(Map.entry("ids[1]", "must be a whole number, at least 1"),
				Map.entry("users[0].name", "must be a string"),
				Map.entry("users[0].age", "unknown field; allowed: name"), Map.entry("users[1]", "must be an object"),
				Map.entry("views", "must be a list"));
	}

	@ParameterizedTest
	@CsvSource({ "a, ", "b, must be a" })
	void aValueIsOneOfSeveral(String code, String error) {
		InputObject body = body("{\"kind\": \"" + code + "\"}");
		String kind = body.oneOf("kind", List.of("a"), (value) -> value, String::equals);
		assertThat(kind).isEqualTo((error == null) ? code : null);
		body.oneOf("other", List.of("a", "b", "c"), (value) -> value, String::equals);
		Map<String, String> errors = errors(body);
		assertThat(errors.get("kind")).isEqualTo(error);
		assertThat(errors).containsEntry("other", "must be one of a, b, c");
	}

	@ParameterizedTest
	@CsvSource({ "9223372036854775807, ", "-9223372036854775808, ",
			"9223372036854775808, must be a whole number of at most 64 bits",
			"1.0, must be a whole number of at most 64 bits" })
	void aNumberWithoutBoundsHas64Bits(String literal, String error) {
		InputObject body = body("{\"number\": " + literal + "}");
		Long number = body.number("number", Long.MIN_VALUE, Long.MAX_VALUE);
		assertThat(number).isEqualTo((error == null) ? Long.valueOf(literal) : null);
		body.error("other", "is wrong");
		assertThat(errors(body).get("number")).isEqualTo(error);
	}

	@Test
	void aTextHasAMaximumLengthInCodePoints() {
		assertThat(body("{\"name\": \"\ud83d\ude00\"}").text("name", "", 1)).isEqualTo("\ud83d\ude00");
		assertThat(errors("{\"name\": \"ab\"}", (body) -> body.text("name", "", 1)))
			.containsExactly(Map.entry("name", "must have at most 1 characters"));
	}

	private static InputObject body(String json) {
		return InputObject.body(JsonReader.read(json.getBytes(StandardCharsets.UTF_8)));
	}

	private static Map<String, String> errors(String json, Consumer<InputObject> reader) {
		InputObject body = body(json);
		reader.accept(body);
		return errors(body);
	}

	private static Map<String, String> errors(InputObject input) {
		return catchThrowableOfType(InvalidInputException.class, input::throwIfInvalid).errors();
	}

}
