package io.twindesk.deskie;

import java.util.Map;

import io.restassured.response.Response;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.user.EditPolicy;
import io.twindesk.user.PersonName;
import io.twindesk.user.User;
import io.twindesk.user.UserPatch;
import io.twindesk.user.UserQueries;
import io.twindesk.user.UserService;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The stored data of users that were created through Deskie. */
@ServerTest
class DeskieDirectoryTests {

	private final TestWorkspaces testWorkspaces;

	private final TestWorkspace testWorkspace;

	private final UserService users;

	private final UserQueries queries;

	private final WorkspaceContext workspaceContext;

	DeskieDirectoryTests(TestWorkspaces testWorkspaces, UserService users, UserQueries queries,
			WorkspaceContext workspaceContext) {
		this.testWorkspaces = testWorkspaces;
		this.testWorkspace = testWorkspaces.open();
		this.users = users;
		this.queries = queries;
		this.workspaceContext = workspaceContext;
	}

	@Test
	void idsBeginAt1InEachWorkspaceAndGoUpByOne() {
		assertThat(this.testWorkspace.create("one@acme.test")).isEqualTo(1);
		assertThat(this.testWorkspace.create("two@acme.test")).isEqualTo(2);
		assertThat(this.testWorkspaces.open().create("one@acme.test")).isEqualTo(1);
		assertThat(this.testWorkspace.create("three@acme.test")).isEqualTo(3);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			{"user_email": "one@acme.test"}
			{"user_email": "ONE@acme.test"}
			{"user_email": "two@acme.test", "user_skype": "one"}
			{"user_full_name": "Two"}
			{"user_email": "two@acme.test", "custom_fields": {"x": 1}}
			{"user_email": "two@acme.test", "language_id": 99}
			{"user_email": "two"}
			""")
	void aRejectedCreateConsumesNoId(String refused) {
		this.testWorkspace.create(Map.of("user_email", "one@acme.test", "user_skype", "one")).then().statusCode(201);
		this.testWorkspace.send("POST", "/api/users.json", "{\"user\": " + refused + "}").then().statusCode(400);
		assertThat(this.testWorkspace.create("two@acme.test")).isEqualTo(2);
	}

	@Test
	void theIdOfADeletedUserIsNotGivenAgain() {
		this.testWorkspace.create("one@acme.test");
		this.testWorkspace.deskie().delete("/api/users/1.json").then().statusCode(200);
		assertThat(this.testWorkspace.create("one@acme.test")).isEqualTo(2);
	}

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource(textBlock = """
			user_email,         ada.king-1@acme.test, ada.king-1
			user_email,         ada+tag_1@acme.test,  adatag1
			user_email,         олена@acme.test,      user
			user_phone,         +380 (50) 123-45-67,  38050123-45-67
			user_telegram,      495582869,            495582869
			user_telegram_data, @ada_king,            adaking
			user_skype,         live:ada.king,        liveada.king
			user_custom_id,     '#!',                 user
			""")
	void aNewUserHasAUsername(String key, String value, String username) {
		this.testWorkspace.create(Map.of(key, value)).then().statusCode(201);
		assertThat(get(1).username()).isEqualTo(username);
	}

	@Test
	void usernamesAreUniqueIgnoringCase() {
		for (String email : new String[] { "ada@a.test", "ADA@b.test", "ada@c.test", "ada-2@a.test" }) {
			this.testWorkspace.create(email);
		}
		assertThat(get(1).username()).isEqualTo("ada");
		assertThat(get(2).username()).isEqualTo("ADA-2");
		assertThat(get(3).username()).isEqualTo("ada-3");
		assertThat(get(4).username()).isEqualTo("ada-2-2");
	}

	@Test
	void manyNamesakesAreNumberedInARow() {
		for (int i = 1; i <= 20; i++) {
			this.testWorkspace.create("ada@a" + i + ".test");
			assertThat(get(i).username()).isEqualTo((i == 1) ? "ada" : "ada-" + i);
		}
	}

	@ParameterizedTest(name = "\"{0}\" is \"{1}\" and \"{2}\"")
	@CsvSource({ "Ada Lovelace, Ada, Lovelace", "Ada King Lovelace, Ada, King Lovelace", "Ada, Ada, ''",
			"'  Jan  de Vries ', Jan, ' de Vries'", "'', '', ''" })
	void aFullNameIsCutAtTheFirstSpace(String full, String first, String last) {
		this.testWorkspace.create(Map.of("user_email", "ada@acme.test", "user_full_name", full)).then().statusCode(201);
		assertThat(get(1).name()).isEqualTo(new PersonName(first, last));
	}

	@ParameterizedTest(name = "\"{0}\" and \"{1}\"")
	@CsvSource({ "Ada King, Lovelace, Ada King Lovelace", "Ada King, '', Ada King", "'', King Lovelace, King Lovelace",
			"Ada, Lovelace, Ada Lovelace" })
	void aFullNameWrittenBackChangesNeitherPart(String first, String last, String full) {
		this.testWorkspace.create("ada@acme.test");
		this.workspaceContext.call(this.testWorkspace.workspace(),
				() -> this.users.edit(1, new UserPatch().firstName(first).lastName(last), EditPolicy.NONE));
		this.testWorkspace.get("/api/users/1.json").then().body("user.user_full_name", equalTo(full));
		edit("user_full_name", " " + full + " ").then().statusCode(200).body("user.user_full_name", equalTo(full));
		assertThat(get(1).name()).isEqualTo(new PersonName(first, last));
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "1, ru", "2, en", "3, nl" })
	void theLanguageIsStoredAsItsCode(int id, String code) {
		this.testWorkspace.create(Map.of("user_email", "ada@acme.test", "language_id", id)).then().statusCode(201);
		assertThat(get(1).language()).isEqualTo(code);
	}

	@Test
	void anEditLeavesTheUsername() {
		this.testWorkspace.create("ada@acme.test");
		edit("user_email", "ada.king@acme.test").then().statusCode(200);
		assertThat(get(1).username()).isEqualTo("ada");
	}

	private Response edit(String key, String value) {
		return this.testWorkspace.send("PUT", "/api/users/1.json", """
				{"user": {"%s": "%s"}}""".formatted(key, value));
	}

	private User get(long id) {
		return this.workspaceContext.call(this.testWorkspace.workspace(), () -> this.queries.get(id));
	}

}
