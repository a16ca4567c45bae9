package io.twindesk.deskie;

import java.util.List;
import java.util.Map;

import io.restassured.response.Response;
import io.twindesk.Golden;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The users 1 to 4 have the e-mails u1@acme.test to u4@acme.test; 5 has a phone only. */
@ServerTest
class DeskieLinksTests {

	private final TestWorkspace testWorkspace;

	DeskieLinksTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		for (int i = 1; i <= 4; i++) {
			this.testWorkspace.create("u" + i + "@acme.test");
		}
		this.testWorkspace.create(Map.of("user_phone", "+380 (50) 123")).then().statusCode(201);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"user_id": 5}                                  | 5
			{"user_id": "5"}                                | 5
			{"user_phone": "+380 (50) 123"}                 | 5
			{"user_phone": "38050123"}                      | 5
			{"user_email": "u3@acme.test"}                  | 3
			{"user_email": "U3@Acme.Test"}                  | 3
			{"user_email": null, "user_id": 5}              | 5
			{"user_email": [], "user_phone": "38050123"}    | 5
			{"user_email": "", "user_phone": "", "user_id": 3} | 3
			""")
	void theOtherIsNamedByEmailPhoneOrId(String body, int other) {
		put(1, "link", body).then().statusCode(200).body("user.linked_users", equalTo(List.of(1, other)));
		put(1, "unlink", body).then().statusCode(200).body("user.linked_users", equalTo(List.of(1)));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "", "{}", "[]", "null", "{\"user_id\": null}", "{\"user_email\": \"\"}",
			"{\"user\": {\"user_id\": 2}}" })
	void theBodyIsNotWrappedAndNamesAUser(String body) {
		put(1, "link", body).then().statusCode(400).body("error", equalTo("empty_user_data"));
		put(1, "unlink", body).then().statusCode(400).body("error", equalTo("empty_user_data"));
	}

	@Test
	void linksAreSymmetricAndProfilesStaySeparate() {
		link(2, 1, List.of(1, 2));
		assertOthers(1, List.of(2));
		assertOthers(2, List.of(1));
		this.testWorkspace.get("/api/users/2.json").then().body("user.user_email", equalTo("u2@acme.test"));
		this.testWorkspace.get("/api/users.json").then().body("total_count", equalTo(5));
	}

	@Test
	void linksAreTransitive() {
		link(4, 2, List.of(2, 4));
		link(2, 3, List.of(2, 3, 4));
		link(1, 5, List.of(1, 5));
		link(5, 3, List.of(1, 2, 3, 4, 5));
		assertOthers(1, List.of(2, 3, 4, 5));
		assertOthers(4, List.of(1, 2, 3, 5));
	}

	@ParameterizedTest(name = "{0} with {1}")
	@CsvSource({ "1, 2", "2, 1", "1, 3", "3, 1" })
	void linkingLinkedUsersChangesNothing(long id, long other) {
		link(1, 2, List.of(1, 2));
		link(2, 3, List.of(1, 2, 3));
		String before = Golden.text(this.testWorkspace.get("/api/users/" + id + ".json"));
		link(id, other, List.of(1, 2, 3));
		assertThat(Golden.text(this.testWorkspace.get("/api/users/" + id + ".json"))).isEqualTo(before);
	}

	@Test
	void linksAreInCreateViewLinkAndUnlinkOnly() {
		link(1, 2, List.of(1, 2));
		for (String verb : new String[] { "disable", "block", "restore" }) {
			assertThat(Golden.text(put(1, verb, "{}"))).doesNotContain("linked_users");
		}
		assertThat(Golden.text(this.testWorkspace.get("/api/users.json"))).doesNotContain("linked_users");
		assertThat(Golden
			.text(this.testWorkspace.send("PUT", "/api/users/1.json", "{\"user\": {\"company_name\": \"A\"}}")))
			.doesNotContain("linked_users");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			{"user_id": 1}
			{"user_email": "u1@acme.test"}
			""")
	void nobodyIsLinkedToThemselves(String body) {
		put(1, "link", body).then().statusCode(400).body("error", equalTo("cannot_link_to_itself"));
		link(1, 2, List.of(1, 2));
		put(1, "link", body).then().statusCode(400).body("error", equalTo("cannot_link_to_itself"));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			{"user_id": 9}
			{"user_id": 0}
			{"user_id": -1}
			{"user_id": 99999999999999999999}
			{"user_email": "nobody@acme.test"}
			{"user_phone": "+38050999"}
			""")
	void anUnknownUserIsNotFound(String body) {
		put(1, "link", body).then().statusCode(404).body("error", equalTo("user_not_found"));
		put(1, "unlink", body).then().statusCode(404).body("error", equalTo("user_not_found"));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "link", "unlink" })
	void anUnknownUserOfTheUrlIsNotFound(String verb) {
		put(9, verb, "{\"user_id\": 1}").then().statusCode(404).body("error", equalTo("user_not_found"));
	}

	@Test
	void disabledAndBlockedUsersStayLinked() {
		link(1, 2, List.of(1, 2));
		put(2, "disable", "").then().statusCode(200);
		put(2, "block", "").then().statusCode(200);
		assertOthers(1, List.of(2));
		link(2, 3, List.of(1, 2, 3));
	}

	private void link(long id, long other, List<Integer> group) {
		put(id, "link", "{\"user_id\": " + other + "}").then()
			.statusCode(200)
			.body("user.user_id", equalTo((int) id))
			.body("user.linked_users", equalTo(group));
	}

	private Response put(long id, String verb, String body) {
		return this.testWorkspace.send("PUT", "/api/users/" + id + "/" + verb + ".json", body);
	}

	private void assertOthers(long id, List<Integer> others) {
		this.testWorkspace.get("/api/users/" + id + ".json").then().body("user.linked_users", equalTo(others));
	}

}
