package io.twindesk.omnidesk;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What documents tell of each type. */
class ParameterTypeSchemaTests {

	private static final Map<String, Object> NUMBER = Map.of("type", "integer", "format", "int64");

	@Test
	void aTextTellsItsLength() {
		assertThat(json(ParameterTypes.EMAIL)).isEqualTo(Map.of("type", "string", "maxLength", 255, "format", "email"));
	}

	@ParameterizedTest
	@CsvSource({ "^[a-z]+$, ^[a-z]+$", "^[a\\_\\'\\ ]\\+$, ^[a_' ]\\+$", "^a|b$, ^(?:^a|b$)$" })
	void aPatternIsToldAsDocumentsReadItAndAsTheVendorHasIt(String vendors, String whole) {
		assertThat(json(ParameterTypes.text(Pattern.compile(vendors), "wrong")))
			.isEqualTo(Map.of("type", "string", "maxLength", 255, "pattern", whole, "x-vendor-pattern", vendors));
	}

	@Test
	void aPatternThatIsTakenItsOwnWayIsToldWithoutAnchors() {
		assertThat(json(ParameterTypes.text(Pattern.compile("a\\_|b"), (text) -> true, "wrong")))
			.isEqualTo(Map.of("type", "string", "maxLength", 255, "pattern", "a_|b", "x-vendor-pattern", "a\\_|b"));
	}

	@Test
	void whatMayBeEmptyIsTheTypeOrNothing() {
		ParameterType<String> type = ParameterTypes.oneOf(List.of("nl", "en"));
		assertThat(json(type)).isEqualTo(Map.of("type", "string", "enum", List.of("nl", "en")));
		assertThat(json(ParameterTypes.orEmpty(type))).isEqualTo(Map.of("type", "string", "anyOf",
				List.of(Map.of("type", "string", "enum", List.of("nl", "en")), Map.of("const", ""))));
	}

	@Test
	void aNumberTellsTheBoundsThatItHas() {
		assertThat(json(ParameterTypes.INTEGER_64)).isEqualTo(NUMBER);
		assertThat(json(ParameterTypes.integer(1, 3)))
			.isEqualTo(Map.of("type", "integer", "format", "int64", "minimum", 1L, "maximum", 3L));
		assertThat(json(ParameterTypes.integer(1, Long.MAX_VALUE)))
			.isEqualTo(Map.of("type", "integer", "format", "int64", "minimum", 1L));
	}

	@Test
	void aPhoneTellsItsLengthWhereItHasOne() {
		Pattern digits = Pattern.compile("^[0-9]+$");
		assertThat(json(ParameterTypes.phone(digits, 12))).isEqualTo(Map.of("type", "string", "minLength", 12,
				"maxLength", 12, "pattern", "^[0-9]+$", "x-vendor-pattern", "^[0-9]+$"));
		assertThat(json(ParameterTypes.phone(digits, 0))).isEqualTo(
				Map.of("type", "string", "maxLength", 255, "pattern", "^[0-9]+$", "x-vendor-pattern", "^[0-9]+$"));
	}

	@Test
	void choicesAndListsAreToldAsSuch() {
		assertThat(json(ParameterTypes.BOOLEAN)).isEqualTo(Map.of("enum", List.of(true, false, 0, 1)));
		assertThat(json(ParameterTypes.ZERO_OR_ONE)).isEqualTo(Map.of("type", "integer", "enum", List.of(0, 1)));
		assertThat(json(ParameterTypes.USER))
			.isEqualTo(Map.of("anyOf", List.of(NUMBER, Map.of("type", "string", "const", "UID"))));
		assertThat(json(ParameterTypes.GROUPS)).isEqualTo(Map.of("type", "array", "items", NUMBER, "maxItems", 1000));
		assertThat(ParameterTypes.GROUPS.isList()).isTrue();
		assertThat(ParameterTypes.USER.isList()).isFalse();
	}

	private static Map<String, Object> json(ParameterType<?> type) {
		return type.schema().json();
	}

}
