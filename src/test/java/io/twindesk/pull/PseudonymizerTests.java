package io.twindesk.pull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.twindesk.user.DuplicateDetector;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.util.RawValue;

import static org.assertj.core.api.Assertions.assertThat;

class PseudonymizerTests {

	private final Pseudonymizer pseudonymizer = new Pseudonymizer(KeyedHash.of("a key of the tests"));

	@ParameterizedTest
	@EnumSource
	void identifiersOfEachTypeStayValidAndUnique(IdentifierType type) {
		DuplicateDetector duplicates = new DuplicateDetector();
		for (int i = 0; i < 5_000; i++) {
			String value = switch (type) {
				case EMAIL -> "u" + i + "@acme" + i % 7 + ".test";
				case PHONE, WHATSAPP -> "+372 5" + (100_000 + i);
				case TWITTER_ALIAS, INSTAGRAM_ALIAS, SLACK -> "@u." + i;
				default -> String.valueOf(i);
			};
			String replaced = identifier(type, value);
			assertThat(duplicates.register(Identifier.of(type, replaced))).as(value + " " + replaced).isTrue();
			if (!value.equals("0")) {
				assertThat(replaced).isNotEqualTo(value);
			}
			if (type != IdentifierType.EMAIL) {
				assertThat(replaced.replaceAll("[0-9]", "9")).hasSameSizeAs(value);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "+380501234567, \\+380[1-9][0-9]{8}",
			"+38 (050) 123-45-67, \\+38 \\(0[1-9][0-9]\\) [0-9]{3}-[0-9]{2}-[0-9]{2}",
			"+1 555 123 4567, \\+1 [1-9][0-9]{2} [0-9]{3} [0-9]{4}", "00 7 912 3456789, 00 7 [1-9][0-9]{2} [0-9]{7}",
			"8 912 345-67-89, 8 [1-9][0-9]{2} [0-9]{3}-[0-9]{2}-[0-9]{2}",
			"050 123 45 67, 0[0-9]{2} [0-9]{3} [0-9]{2} [0-9]{2}", "31612345678, 31[1-9][0-9]{8}",
			"+3725123456, \\+372[1-9][0-9]{6}" })
	void phonesKeepTheirCountryCodeAndForm(String phone, String form) {
		String replaced = identifier(IdentifierType.PHONE, phone);
		assertThat(replaced).matches(form).isNotEqualTo(phone);
	}

	@Test
	void aWhatsappNumberHasACountryCodeWithoutPlus() {
		assertThat(identifier(IdentifierType.WHATSAPP, "3725123456")).matches("372[1-9][0-9]{6}");
	}

	@Test
	void eachDomainHasOneReplacement() {
		Set<String> domains = new HashSet<>();
		Set<String> addresses = new HashSet<>();
		for (String email : List.of("jane@acme.test", "JOHN@Acme.Test", "jane@other.test", "олена@other.test")) {
			String replaced = identifier(IdentifierType.EMAIL, email);
			assertThat(replaced).matches("[1-9][0-9]*@[1-9][0-9]*\\.example\\.test");
			domains.add(replaced.split("@")[1]);
			addresses.add(replaced);
		}
		assertThat(domains).hasSize(2);
		assertThat(addresses).hasSize(4);
		assertThat(identifier(IdentifierType.EMAIL, "Jane@ACME.test"))
			.isEqualTo(identifier(IdentifierType.EMAIL, "jane@acme.test"));
	}

	@ParameterizedTest
	@CsvSource({ "Kyiv, [A-Z][a-z]{3}", "Нова пошта №7, [А-Я][а-я]{3} [а-я]{5} №[0-9]",
			"'VIP, since 2019!', '[A-Z]{3}, [a-z]{5} [0-9]{4}!'", "Ξένη, [Α-Ω][α-ω]{3}",
			"王小明, [\\x{4E00}-\\x{9FA5}]{3}", "jane@acme.test, [0-9]+@[0-9]+\\.example\\.test",
			"+380501234567, \\+380[0-9]{9}", "1987-05-23, (198[2-9]|199[0-2])-(0[1-9]|1[0-2])-[0-2][0-9]", "'', ''" })
	void textsOfCustomFieldsKeepTheirFormAndScript(String text, String form) {
		PulledUser user = new PulledUser(1);
		user.customFields().put("cf_1", text);
		String replaced = (String) this.pseudonymizer.apply(user).customFields().get("cf_1");
		assertThat(replaced).matches(form);
		if (!text.isEmpty()) {
			assertThat(replaced).isNotEqualTo(text);
		}
	}

	@Test
	void numbersAndFlagsOfCustomFieldsStay() {
		PulledUser user = new PulledUser(1);
		user.customFields().put("cf_1", new RawValue("1.50"));
		user.customFields().put("cf_2", true);
		assertThat(this.pseudonymizer.apply(user).json()).contains("\"customFields\":{\"cf_1\":1.50,\"cf_2\":true}");
	}

	@Test
	void namesCompaniesPositionsAndNotesAreReplaced() {
		PulledUser user = new PulledUser(1).with("firstName", "Jane")
			.with("lastName", "Шевченко")
			.with("companyName", "Acme")
			.with("companyPosition", "Chief Officer")
			.with("note", "Calls at 9")
			.with("username", "Jane.Ostin-7")
			.with("thumbnail", "https://acme.test/jane.png")
			.with("language", "en");
		String json = this.pseudonymizer.apply(user).json();
		assertThat(json).doesNotContain("Jane", "Шевченко", "Acme", "Chief", "Officer", "Calls", "Ostin", "acme")
			.contains("\"language\":\"en\"");
		assertThat(user.text("username")).matches("[A-Z][a-z]{3}\\.[A-Z][a-z]{4}-[0-9]");
	}

	@Test
	void equalNamesHaveEqualReplacementsUnderOneKeyOnly() {
		assertThat(name(this.pseudonymizer)).isEqualTo(name(new Pseudonymizer(KeyedHash.of("a key of the tests"))));
		Set<String> names = new HashSet<>();
		for (int key = 0; key < 20; key++) {
			names.add(name(new Pseudonymizer(KeyedHash.of("key " + key))));
		}
		assertThat(names).hasSizeGreaterThan(10);
	}

	private static String name(Pseudonymizer pseudonymizer) {
		return pseudonymizer.apply(new PulledUser(1).with("lastName", "Ostin")).text("lastName");
	}

	private String identifier(IdentifierType type, String value) {
		PulledUser user = new PulledUser(1).withIdentifier(type.code(), value);
		return this.pseudonymizer.apply(user).identifiers().get(0).value();
	}

}
