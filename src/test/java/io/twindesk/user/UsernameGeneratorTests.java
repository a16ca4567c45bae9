package io.twindesk.user;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UsernameGeneratorTests {

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource({ "EMAIL, Ada.King-1@acme.test, Ada.King-1", "EMAIL, ada+tag_1@acme.test, adatag1",
			"EMAIL, олена@acme.test, user", "EMAIL, o'brien@acme.test, obrien", "PHONE, +380 (50) 123, 38050123",
			"TELEGRAM, 495582869, 495582869", "TELEGRAM_DATA, @ada_king, adaking", "SKYPE, live:ada, liveada",
			"CUSTOM, '#!', user" })
	void aUsernameIsDerivedFromTheLocalPartOrTheIdentifier(IdentifierType type, String value, String base) {
		assertThat(UsernameGenerator.base(Identifier.of(type, value))).isEqualTo(base);
	}

	@Test
	void aNumberReplacesTheEndOfALongUsername() {
		assertThat(UsernameGenerator.numbered("x".repeat(255), 10)).isEqualTo("x".repeat(252) + "-10");
		assertThat(UsernameGenerator.numbered("ada", 2)).isEqualTo("ada-2");
	}

	@Test
	void usernamesAreComparedIgnoringCase() {
		assertThat(UsernameGenerator.key("Ada.King")).isEqualTo("ada.king");
	}

}
