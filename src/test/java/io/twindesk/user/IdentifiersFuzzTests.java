package io.twindesk.user;

import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that any text is either rejected or accepted, and that normalizing a value twice
 * does not change it.
 */
class IdentifiersFuzzTests {

	@FuzzTest
	void anyTextIsAnEmailOrNone(byte[] input) {
		acceptOrReject(IdentifierType.EMAIL, input);
	}

	@FuzzTest
	void anyTextIsAPhoneOrNone(byte[] input) {
		acceptOrReject(IdentifierType.PHONE, input);
	}

	@FuzzTest
	void anyTextIsANumberOrNone(byte[] input) {
		CustomValue.Number number = CustomValue.Number.read(new String(input, StandardCharsets.UTF_8));
		if (number != null) {
			CustomValue.Number again = CustomValue.Number.read(number.filterKey().substring(2));
			assertThat((again != null) ? again.filterKey() : number.filterKey()).isEqualTo(number.filterKey());
		}
	}

	@FuzzTest
	void anyTextIsLookedForLetterByLetter(byte[] input) {
		String text = new String(input, StandardCharsets.UTF_8);
		String pattern = new TextCondition(TextCondition.Kind.EQUALS, text).likePattern();
		assertThat(pattern.replaceAll("!([!%_])", "$1")).isEqualTo(text);
	}

	private static void acceptOrReject(IdentifierType type, byte[] input) {
		try {
			Identifier read = Identifier.of(type, new String(input, StandardCharsets.UTF_8));
			assertThat(Identifier.normalized(type, read.normalized())).isEqualTo(read.normalized());
		}
		catch (InvalidIdentifierException ex) {
			assertThat(ex.type()).isEqualTo(type);
		}
	}

}
