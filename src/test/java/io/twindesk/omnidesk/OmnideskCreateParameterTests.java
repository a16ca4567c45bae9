package io.twindesk.omnidesk;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The rows of the parameter table for a create. */
@Tag("long")
@OneDatabaseServerTest
class OmnideskCreateParameterTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskCreateParameterTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	@ParameterizedTest(name = "{0}={1}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			firstname          | J                         | /user/firstname        | J
			firstname          | Jean-Luc van den Berg     | /user/firstname        | Jean-Luc van den Berg
			firstname          | ÀÖØÞßöøÿ                  | /user/firstname        | ÀÖØÞßöøÿ
			firstname          | Zoe\u0308                 | /user/firstname        | Zoe\u0308
			firstname          | -                         | /user/firstname        | -
			lastname           | Ó Súilleabháin            | /user/lastname         | Ó Súilleabháin
			lastname           | A\u030Angstro\u0308m      | /user/lastname         | A\u030Angstro\u0308m
			name               | jo                        | /user/name             | jo
			name               | John.Doe-2                | /user/name             | John.Doe-2
			name               | ..                        | /user/name             | ..
			name               | 42                        | /user/name             | 42
			email              | a@b.cd                    | /user/email            | a@b.cd
			email              | O'Neil+Tag@Sub.Acme.test  | /user/email            | O'Neil+Tag@Sub.Acme.test
			telephone_number   | +1                        | /user/telephone_number | +1
			telephone_number   | +316123456789012345       | /user/telephone_number | +316123456789012345
			language           | nl                        | /user/language         | nl
			language           | en                        | /user/language         | en
			dateFormat         | iso                       | /user/dateFormat       | iso
			dateFormat         | nl_NL                     | /user/dateFormat       | nl_NL
			groups             | 7,5                       | /user/groups           | [7,5]
			groups             | ""                        | /user/groups           | []
			sendActivationMail | 0                         | /user/id               | 3
			sendActivationMail | 1                         | /user/id               | 3
			sendActivationMail | true                      | /user/id               | 3
			sendActivationMail | False                     | /user/id               | 3
			""")
	void aRightValueIsTaken(String name, String value, String where, String expected) {
		Parameters.assertTaken(this.omnideskFixture, Endpoint.CREATE, name, value, where, expected);
	}

	@ParameterizedTest(name = "{0}={1}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			firstname          | ""
			firstname          | Joan1
			firstname          | O'Neil
			firstname          | Dr. Joan
			firstname          | anna\\n
			firstname          | \\nanna
			firstname          | Łucja
			firstname          | s\u030Cime
			firstname          | \u0308
			firstname          | ×
			firstname          | ÷
			firstname          | 岸
			lastname           | ""
			lastname           | Clarke_
			lastname           | clarke\\n
			lastname           | čapek
			name               | ""
			name               | j
			name               | john_doe
			name               | john doe
			name               | jöhn
			name               | john\\n
			name               | john@acme
			email              | ""
			email              | text
			email              | joan@
			email              | @acme.test
			email              | joan@@acme.test
			email              | joan clarke@acme.test
			email              | joan@acme.test\\n
			telephone_number   | ""
			telephone_number   | 31612345678
			telephone_number   | +
			telephone_number   | +31 6
			telephone_number   | ++316
			telephone_number   | +316x
			telephone_number   | +316\\n
			telephone_number   | +３１６
			telephone_number   | text
			language           | ""
			language           | de
			language           | text
			language           | en_GB
			dateFormat         | ""
			dateFormat         | en_GBx
			dateFormat         | xiso
			dateFormat         | isoiso
			dateFormat         | EN_gb
			dateFormat         | en-GB
			dateFormat         | iso\\n
			groups             | text
			groups             | 1,x
			groups             | 1.5
			groups             | [1,
			groups             | 9223372036854775808
			sendActivationMail | ""
			sendActivationMail | 2
			sendActivationMail | -1
			sendActivationMail | yes
			""")
	void aWrongValueIsRejected(String name, String value) {
		Parameters.assertRejected(this.omnideskFixture, Endpoint.CREATE, name, value);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "firstname", "lastname", "name", "email", "telephone_number" })
	void aRequiredParameterMustNotBeMissing(String name) {
		ErrorResponses.assertBrokenAndNothingChanged(this.omnideskFixture, Endpoint.CREATE,
				Endpoint.CREATE.fields().without(name), name);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "firstname", "lastname", "name", "dateFormat" })
	void moreThan255CharactersAreRejected(String name) {
		Parameters.assertRejected(this.omnideskFixture, Endpoint.CREATE, name, "a".repeat(256));
	}

	@Test
	void anEmailOrAPhoneOfMoreThan255CharactersIsRejected() {
		Parameters.assertRejected(this.omnideskFixture, Endpoint.CREATE, "telephone_number", "+" + "1".repeat(255));
		Parameters.assertRejected(this.omnideskFixture, Endpoint.CREATE, "email", "a@" + "b.".repeat(126) + "cd");
	}

	@Test
	void twoHundredFiftyFiveCharactersAreTaken() {
		String longest = "a".repeat(255);
		Parameters.assertTaken(this.omnideskFixture, Endpoint.CREATE, "firstname", longest, "/user/firstname", longest);
	}

	@Test
	void anAbsentParameterHasItsDefault() {
		this.omnideskFixture.done(Endpoint.CREATE, Endpoint.CREATE.fields());
		JsonNode user = this.omnideskFixture.user(3);
		assertThat(user.get("language").asString()).isEqualTo("en");
		assertThat(user.get("dateFormat").asString()).isEqualTo("en_GB");
		assertThat(user.get("groups")).isEmpty();
	}

	@Test
	void theOtherNameOfThePhoneIsAcceptedAndNamedInItsError() {
		Fields joan = Endpoint.CREATE.fields().without("telephone_number");
		ErrorResponses.assertBrokenAndNothingChanged(this.omnideskFixture, Endpoint.CREATE,
				joan.with("telephone", "text"), "telephone");
		this.omnideskFixture.done(Endpoint.CREATE, joan.with("telephone", "+4411"));
		assertThat(this.omnideskFixture.user(3).get("telephone_number").asString()).isEqualTo("+4411");
	}

	@Test
	void ofBothNamesOfThePhoneTheTablesCounts() {
		this.omnideskFixture.done(Endpoint.CREATE,
				Fields.of("telephone=+4422&telephone_number=+4411&firstname=Joan&lastname=Clarke"
						+ "&name=joan.clarke&email=joan@acme.test"));
		assertThat(this.omnideskFixture.user(3).get("telephone_number").asString()).isEqualTo("+4411");
	}

}
