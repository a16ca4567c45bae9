package io.twindesk.user;

import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A text names somebody or is refused, and is the same again when it comes back. */
class IdentifiersFuzzTests {

	@FuzzTest
	void anyTextIsAnEmailOrNone(byte[] sent) {
		readOrRefused(IdentifierType.EMAIL, sent);
	}

	@FuzzTest
	void anyTextIsAPhoneOrNone(byte[] sent) {
		readOrRefused(IdentifierType.PHONE, sent);
	}

	@FuzzTest
	void anyTextIsANumberOrNone(byte[] sent) {
		CustomValue.Number number = CustomValue.Number.read(new String(sent, StandardCharsets.UTF_8));
		if (number != null) {
			CustomValue.Number again = CustomValue.Number.read(number.filterKey().substring(2));
			assertThat((again != null) ? again.filterKey() : number.filterKey()).isEqualTo(number.filterKey());
		}
	}

	@FuzzTest
	void anyTextIsLookedForLetterByLetter(byte[] sent) {
		String text = new String(sent, StandardCharsets.UTF_8);
		String pattern = new TextCondition(TextCondition.Kind.EQUALS, text).likePattern();
		assertThat(pattern.replaceAll("!([!%_])", "$1")).isEqualTo(text);
	}

	private static void readOrRefused(IdentifierType type, byte[] sent) {
		try {
			Identifier read = Identifier.of(type, new String(sent, StandardCharsets.UTF_8));
			assertThat(Identifier.normalized(type, read.normalized())).isEqualTo(read.normalized());
		}
		catch (InvalidIdentifierException ex) {
			assertThat(ex.type()).isEqualTo(type);
		}
	}

}
