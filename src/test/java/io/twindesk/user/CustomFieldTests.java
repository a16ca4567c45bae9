package io.twindesk.user;

import io.twindesk.user.CustomField.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CustomFieldTests {

	@ParameterizedTest(name = "{0}: text {1}, number {2}, flag {3}")
	@CsvSource({ "TEXT, true, false, false", "TEXTAREA, true, false, false", "CHECKBOX, false, false, true",
			"SELECT, true, true, false", "DATE, false, false, false" })
	void eachTypeAcceptsItsKinds(Type type, boolean text, boolean number, boolean flag) {
		CustomField field = new CustomField(5, "Field", type);
		assertThat(field.coerce(new CustomValue.Text("Kyiv")) != null).isEqualTo(text);
		assertThat(field.coerce(new CustomValue.Number("5")) != null).isEqualTo(number);
		assertThat(field.coerce(new CustomValue.Bool(true)) != null).isEqualTo(flag);
		assertThat(field.key()).isEqualTo("cf_5");
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "true, true", "1, true", "false, false", "0, false" })
	void aCheckboxAcceptsTheTextsOfForms(String word, boolean flag) {
		CustomField field = new CustomField(5, "Field", Type.CHECKBOX);
		assertThat(field.coerce(new CustomValue.Text(word))).isEqualTo(new CustomValue.Bool(flag));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(
			strings = { "2026-02-30", "2026-13-01", "0000-01-01", "-0001-01-01", "31.05.2026", "2026-5-31", "today" })
	void anInvalidDateIsRejected(String text) {
		CustomField field = new CustomField(5, "Field", Type.DATE);
		assertThat(field.coerce(new CustomValue.Text(text))).isNull();
	}

	@Test
	void aDateRetainsItsSpellingAndMayBeEmpty() {
		CustomField field = new CustomField(5, "Field", Type.DATE);
		CustomValue day = new CustomValue.Text("2024-02-29");
		assertThat(field.coerce(day)).isEqualTo(day);
		assertThat(field.coerce(new CustomValue.Text(""))).isNotNull();
	}

}
