package io.twindesk.user;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IdentifierTests {

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource(delimiter = '|', textBlock = """
			EMAIL         | Ada@ACME.test        | ada@acme.test
			EMAIL         | jose\u0301@acme.test | jos\u00e9@acme.test
			PHONE         | +380 (50) 123-45-67  | 380501234567
			PHONE         | \u0663\u0668\u0660   | 380
			WHATSAPP      | +380 50              | 38050
			TELEGRAM_DATA | +380 50              | +380 50
			TELEGRAM_DATA | @ada                 | ada
			TELEGRAM      | @ada                 | ada
			TWITTER       | @@ada                | ada
			TWITTER_ALIAS | @2024                | 2024
			INSTAGRAM     | ada@home             | ada@home
			INSTAGRAM_ALIAS | @                  | @
			SLACK         | @ada                 | @ada
			SKYPE         | Live:Ada             | Live:Ada
			CUSTOM        | jose\u0301           | jose\u0301
			""")
	void valuesAreComparedInNormalizedForm(IdentifierType type, String value, String key) {
		Identifier identifier = Identifier.of(type, value);
		assertThat(identifier.normalized()).isEqualTo(key);
		assertThat(identifier.value()).isEqualTo(value);
	}

	@Test
	void theNormalizedEmailDoesNotDependOnTheLocaleOfTheServer() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("tr"));
			assertThat(Identifier.normalized(IdentifierType.EMAIL, "INFO@acme.test")).isEqualTo("info@acme.test");
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "ada@acme.test", "a@b.co", "ada.king+tag@mail.acme.test", "o'brien@acme.test",
			"ada_king@acme-1.test", "олена@пошта.укр", "a@1.2.test", "!#$%&'*/=?^`{|}~@acme.test" })
	void validEmailsAreAccepted(String email) {
		assertThat(Identifier.of(IdentifierType.EMAIL, email).value()).isEqualTo(email);
	}

	@ParameterizedTest(name = "\"{0}\"")
	@ValueSource(strings = { "", "ada", "@acme.test", "ada@", "ada@acme", "ada@@acme.test", "a b@acme.test",
			"ada@acme..test", "ada@-acme.test", "ada@acme.test-", "ada@acme.test ", " ada@acme.test", "ada@.test",
			"<ada@acme.test>", "ada@acme.test,jane@acme.test", "ada@acme.test\n", "ada\u0000@acme.test",
			"ada@acme_1.test" })
	void invalidEmailsAreRejected(String email) {
		assertInvalid(IdentifierType.EMAIL, email);
	}

	@Test
	void anEmailHasTheMaximumLengthOfAnyIdentifier() {
		assertThat(Identifier.of(IdentifierType.EMAIL, "a".repeat(245) + "@acme.test")).isNotNull();
		assertInvalid(IdentifierType.EMAIL, "a".repeat(246) + "@acme.test");
	}

	@ParameterizedTest
	@EnumSource
	void anEmptyValueIsRejected(IdentifierType type) {
		assertInvalid(type, "");
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "PHONE", "WHATSAPP" })
	void aPhoneWithoutADigitIsRejected(IdentifierType type) {
		assertInvalid(type, "+() -");
		assertThat(Identifier.of(type, "1").normalized()).isEqualTo("1");
	}

	@Test
	void valuesAndChannelsHaveAtMost255Characters() {
		String fits = "\uD83D\uDC69".repeat(Identifier.MAX_LENGTH);
		assertThat(new Identifier(IdentifierType.CUSTOM, fits, fits).value()).isEqualTo(fits);
		assertInvalid(IdentifierType.SKYPE, fits + "a");
		assertThatExceptionOfType(InvalidIdentifierException.class)
			.isThrownBy(() -> new Identifier(IdentifierType.CUSTOM, fits + "a", "42"));
	}

	@Test
	void bothKindsOfTelegramHaveOneTypeAndOneNamespace() {
		assertThat(IdentifierType.TELEGRAM_DATA.userType()).isEqualTo(IdentifierType.TELEGRAM);
		assertThat(IdentifierType.TELEGRAM_DATA.namespace()).isEqualTo(IdentifierType.TELEGRAM.namespace());
		assertThat(IdentifierType.WHATSAPP.namespace()).isNotEqualTo(IdentifierType.PHONE.namespace());
	}

	/** Tests the namespace, which is a stored key. */
	@Test
	void whatsappIsNamedDifferentlyInDocumentsAndInRows() {
		assertThat(IdentifierType.WHATSAPP.code()).isEqualTo("wa");
		assertThat(IdentifierType.WHATSAPP.namespace()).isEqualTo("whatsapp");
		assertThat(IdentifierType.WHATSAPP.isNamed("wa")).isTrue();
		assertThat(IdentifierType.WHATSAPP.isNamed("whatsapp")).isTrue();
		assertThat(IdentifierType.PHONE.isNamed("whatsapp")).isFalse();
	}

	private static void assertInvalid(IdentifierType type, String value) {
		assertThatExceptionOfType(InvalidIdentifierException.class).isThrownBy(() -> Identifier.of(type, value))
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo(type));
	}

}
