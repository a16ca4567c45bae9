package io.twindesk.omnidesk;

import java.util.List;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The rows of the parameter table for an edit. */
@OneDatabaseServerTest
class OmnideskEditParameterTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskEditParameterTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	@ParameterizedTest(name = "{0}={1}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			firstname        | Augusta Ada    | /user/firstname        | Augusta Ada
			firstname        | Zoe\u0308      | /user/firstname        | Zoe\u0308
			firstname        | ""             | /user/firstname        | ""
			lastname         | King-Noël      | /user/lastname         | King-Noël
			lastname         | ""             | /user/lastname         | ""
			name             | ada.king       | /user/name             | ada.king
			name             | ""             | /user/name             | ""
			email            | king@acme.test | /user/email            | king@acme.test
			email            | ""             | /user/email            | ""
			telephone        | +4411          | /user/telephone_number | +4411
			telephone        | ""             | /user/telephone_number | ""
			telephone_number | +4411          | /user/telephone_number | +4411
			telephone_number | ""             | /user/telephone_number | ""
			language         | nl             | /user/language         | nl
			dateFormat       | iso            | /user/dateFormat       | iso
			dateFormat       | nl_BE          | /user/dateFormat       | nl_BE
			dateFormat       | ""             | /user/dateFormat       | ""
			groups           | 9,8            | /user/groups           | [9,8]
			groups           | ""             | /user/groups           | []
			""")
	void aRightValueIsTakenAndSoIsAnEmptyOne(String name, String value, String where, String expected) {
		Parameters.assertTaken(this.omnideskFixture, Endpoint.EDIT, name, value, where, expected);
	}

	@ParameterizedTest(name = "{0}={1}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			firstname        | Ada1
			firstname        | ada\\n
			firstname        | s\u030Cime
			lastname         | King;
			name             | a
			name             | ada_king
			name             | ada\\n
			email            | text
			email            | ada@acme.test\\n
			telephone        | 31612345678
			telephone        | text
			telephone_number | +
			telephone_number | text
			language         | ""
			language         | ru
			language         | text
			dateFormat       | en_GBx
			dateFormat       | text
			groups           | text
			groups           | 1,2,x
			groups           | 18446744073709551616
			""")
	void aWrongValueIsRejected(String name, String value) {
		Parameters.assertRejected(this.omnideskFixture, Endpoint.EDIT, name, value);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "firstname", "lastname", "name", "dateFormat" })
	void moreThan255CharactersAreRejected(String name) {
		Parameters.assertRejected(this.omnideskFixture, Endpoint.EDIT, name, "a".repeat(256));
	}

	@Test
	void anAbsentParameterPreservesTheValue() {
		String before = this.omnideskFixture.everything();
		this.omnideskFixture.done(Endpoint.EDIT, "");
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
		this.omnideskFixture.done(Endpoint.EDIT, "firstname=Augusta");
		assertThat(this.omnideskFixture.everything())
			.isEqualTo(before.replace("\"firstname\":\"Ada\"", "\"firstname\":\"Augusta\""));
	}

	@Test
	void anEmptyValueIsAnotherThingThanAnAbsentOne() {
		OmnideskFixture grace = this.omnideskFixture;
		grace.http().form("PUT", OmnideskFixture.USERS + "/2", "groups=&lastname=");
		JsonNode user = grace.user(2);
		assertThat(user.get("groups")).isEmpty();
		assertThat(user.get("lastname").asString()).isEmpty();
		assertThat(user.get("firstname").asString()).isEqualTo("Grace");
		assertThat(user.get("language").asString()).isEqualTo("nl");
		assertThat(user.get("dateFormat").asString()).isEqualTo("iso");
	}

	@Test
	void groupsReplaceTheSet() {
		this.omnideskFixture.done(Endpoint.EDIT, "groups=1,2");
		this.omnideskFixture.done(Endpoint.EDIT, "groups=3");
		assertThat(this.omnideskFixture.user(1).get("groups")).hasToString("[3]");
	}

	@Test
	void ofBothNamesOfThePhoneTheTablesCounts() {
		this.omnideskFixture.done(Endpoint.EDIT, "telephone=+4411&telephone_number=+4422");
		assertThat(this.omnideskFixture.user(1).get("telephone_number").asString()).isEqualTo("+4411");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "name", "email", "telephone" })
	void manyMayHaveNoneOfIt(String name) {
		for (int id = 1; id <= 2; id++) {
			assertThat(this.omnideskFixture.http().form("PUT", OmnideskFixture.USERS + "/" + id, name + "=").status())
				.isEqualTo(204);
		}
		String read = name.equals("telephone") ? "telephone_number" : name;
		for (int id : List.of(1, 2)) {
			assertThat(this.omnideskFixture.user(id).get(read).asString()).isEmpty();
		}
	}

	@Test
	void unknownParametersOfAnEditAreIgnored() {
		String before = this.omnideskFixture.everything();
		this.omnideskFixture.done(Endpoint.EDIT,
				"id=2&active=0&sendActivationMail=text&colour=blue&type=phone&groups_=x");
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

}
