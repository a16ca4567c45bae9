package io.twindesk.input;

import java.util.Map;

import io.twindesk.input.UnreadableInputException.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FormReaderTests {

	@Test
	void bracketsMakeObjects() {
		assertThat(read("user[name]=x&user[custom_fields][cf_1]=y&page=1")).isEqualTo(object("user",
				object("name", text("x"), "custom_fields", object("cf_1", text("y"))), "page", text("1")));
	}

	@Test
	void emptyBracketsAreNumbered() {
		assertThat(read("a[]=x&a[]=y")).isEqualTo(object("a", object("0", text("x"), "1", text("y"))));
	}

	@Test
	void theLastValueOfARepeatedNameCounts() {
		assertThat(read("a=1&a=2")).isEqualTo(object("a", text("2")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[a]", "a[", "a]", "a[b", "a[b]c", "a[[b]]", "a[b]]", "a[[b]", "a[]b]" })
	void unbalancedBracketsArePartOfTheName(String name) {
		assertThat(read(name + "=1")).isEqualTo(object(name, text("1")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=1&a[b]=2", "a[b]=1&a=2", "a[b]=1&a[b][c]=2" })
	void aNameIsNotBothATextAndAnObject(String form) {
		assertThatExceptionOfType(UnreadableInputException.class).isThrownBy(() -> read(form))
			.satisfies((ex) -> assertThat(ex.source()).isEqualTo(Source.FORM));
	}

	@Test
	void atMostAHundredLevelsAreRead() {
		assertThat(read("a" + "[b]".repeat(99) + "=1").get("a")).isInstanceOf(Value.Object.class);
		assertThatExceptionOfType(UnreadableInputException.class)
			.isThrownBy(() -> read("a" + "[b]".repeat(100) + "=1"));
	}

	private static Value.Object read(String form) {
		return FormReader.read(form, Source.FORM);
	}

	private static Value text(String text) {
		return new Value.Text(text);
	}

	private static Value.Object object(String key, Value value) {
		return new Value.Object(Map.of(key, value));
	}

	private static Value.Object object(String key, Value value, String other, Value otherValue) {
		return new Value.Object(Map.of(key, value, other, otherValue));
	}

}
