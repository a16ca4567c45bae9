package io.twindesk.input;

import java.util.List;

import io.twindesk.input.UnreadableInputException.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UrlEncodedReaderTests {

	@Test
	void fieldsAreDecodedInTheirOrder() {
		assertThat(read("a=1+2%203&&b&c=%c3%A9%2B&=x&d=e=f")).containsExactly(new FormField("a", "1 2 3"),
				new FormField("b", ""), new FormField("c", "\u00e9+"), new FormField("", "x"),
				new FormField("d", "e=f"));
	}

	@Test
	void anEmptyTextHasNoFields() {
		assertThat(read("")).isEmpty();
		assertThat(read("&&")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=%", "a=%4", "a=%4g", "a=%g4", "%", "a=%ff", "a=%c0%af", "a=\u00e9" })
	void anInvalidEncodingIsUnreadable(String form) {
		assertThatExceptionOfType(UnreadableInputException.class).isThrownBy(() -> read(form))
			.satisfies((ex) -> assertThat(ex.source()).isEqualTo(Source.QUERY));
	}

	@Test
	void atMostAThousandFieldsAreRead() {
		assertThat(read("a=1&".repeat(1000))).hasSize(1000);
		assertThatExceptionOfType(RequestTooLargeException.class).isThrownBy(() -> read("a=1&".repeat(1001)));
	}

	private static List<FormField> read(String form) {
		return UrlEncodedReader.read(form, Source.QUERY);
	}

}
