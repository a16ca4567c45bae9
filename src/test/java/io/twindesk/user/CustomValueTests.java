package io.twindesk.user;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CustomValueTests {

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "5, n:5E0", "5.0, n:5E0", "5.00, n:5E0", "50e-1, n:5E0", "0.5E+1, n:5E0", "500, n:5E2",
			"1.50, n:15E-1", "-1.5, n:-15E-1", "0, n:0E0", "0.00, n:0E0", "-0, n:0E0", "0e9, n:0E0",
			"123456789012345678901234567890, n:12345678901234567890123456789E1" })
	void numbersAreComparedRegardlessOfTheirSpelling(String literal, String key) {
		CustomValue number = new CustomValue.Number(literal);
		assertThat(number.filterKey()).isEqualTo(key);
		assertThat(number.raw()).isEqualTo(literal);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "", "five", "1,5", "0x10", "NaN", "1e99999999999" })
	void anInvalidNumberIsRejected(String literal) {
		assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> new CustomValue.Number(literal));
		assertThat(CustomValue.Number.read(literal)).isNull();
	}

	@Test
	void aNumberHasAtMost255Characters() {
		assertThat(CustomValue.Number.read("1".repeat(255))).isNotNull();
		assertThat(CustomValue.Number.read("1".repeat(256))).isNull();
	}

	@Test
	void valuesOfDifferentKindsAreNotEqual() {
		assertThat(new CustomValue.Text("5").filterKey()).isNotEqualTo(new CustomValue.Number("5").filterKey());
		assertThat(new CustomValue.Text("true").filterKey()).isNotEqualTo(new CustomValue.Bool(true).filterKey());
		assertThat(new CustomValue.Bool(true).filterKey()).isEqualTo("b:true");
		assertThat(new CustomValue.Bool(false).raw()).isEqualTo("false");
	}

	@Test
	void textsAreComparedWithoutCaseByTheirBeginning() {
		assertThat(new CustomValue.Text("Kyiv").filterKey()).isEqualTo("t:kyiv");
		String emoji = "\uD83D\uDC69".repeat(200);
		assertThat(new CustomValue.Text(emoji).filterKey()).isEqualTo("t:" + emoji);
		assertThat(new CustomValue.Text(emoji + "B").filterKey()).isEqualTo("t:" + emoji);
		assertThat(new CustomValue.Text(emoji + "B").caseFolded()).isEqualTo(emoji + "b");
	}

}
