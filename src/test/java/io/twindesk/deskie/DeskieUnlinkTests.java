package io.twindesk.deskie;

import java.util.List;

import io.restassured.response.Response;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.equalTo;

/** Four users, the first three of them linked. */
@ServerTest
class DeskieUnlinkTests {

	private final TestWorkspace testWorkspace;

	DeskieUnlinkTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		for (int i = 1; i <= 4; i++) {
			this.testWorkspace.create("u" + i + "@acme.test");
		}
		put(1, "link", 2).then().statusCode(200);
		put(1, "link", 3).then().body("user.linked_users", equalTo(List.of(1, 2, 3)));
	}

	@ParameterizedTest(name = "{0} loses {1} and keeps {2}")
	@CsvSource({ "1, 2, 3", "1, 3, 2", "2, 1, 3", "3, 1, 2" })
	void theUserOfTheBodyLeavesAndTheOthersStayLinked(int id, int other, int third) {
		put(id, "unlink", other).then()
			.statusCode(200)
			.body("user.user_id", equalTo(id))
			.body("user.linked_users", equalTo(List.of(Math.min(id, third), Math.max(id, third))));
		assertOthers(id, List.of(third));
		assertOthers(third, List.of(id));
		assertOthers(other, List.of());
	}

	@Test
	void theLastOneIsAlone() {
		put(1, "unlink", 2).then().statusCode(200);
		put(1, "unlink", 3).then().statusCode(200).body("user.linked_users", equalTo(List.of(1)));
		assertOthers(1, List.of());
		assertOthers(3, List.of());
	}

	@Test
	void anUnlinkedUserCanBeLinkedAgain() {
		put(2, "unlink", 1).then().statusCode(200);
		put(4, "link", 1).then().body("user.linked_users", equalTo(List.of(1, 4)));
		assertOthers(2, List.of(3));
		put(3, "link", 4).then().body("user.linked_users", equalTo(List.of(1, 2, 3, 4)));
	}

	@ParameterizedTest(name = "{0} from {1}")
	@CsvSource({ "1, 4", "4, 1", "1, 1", "4, 4" })
	void aUserThatIsNotLinkedCannotBeUnlinked(long id, long other) {
		put(id, "unlink", other).then().statusCode(400).body("error", equalTo("users_not_linked"));
		assertOthers(1, List.of(2, 3));
	}

	@ParameterizedTest(name = "{0} goes, {1} and {2} stay")
	@CsvSource({ "1, 2, 3", "2, 1, 3", "3, 1, 2" })
	void deletingForGoodTakesOutOfTheGroup(int deleted, int one, int other) {
		this.testWorkspace.deskie().delete("/api/users/" + deleted + ".json").then().statusCode(200);
		assertOthers(one, List.of(other));
		assertOthers(other, List.of(one));
		put(4, "link", other).then().statusCode(200);
		assertOthers(one, List.of(other, 4));
		this.testWorkspace.deskie().delete("/api/users/4.json").then().statusCode(200);
		this.testWorkspace.deskie().delete("/api/users/" + one + ".json").then().statusCode(200);
		assertOthers(other, List.of());
	}

	private Response put(long id, String verb, long other) {
		return this.testWorkspace.send("PUT", "/api/users/" + id + "/" + verb + ".json",
				"{\"user_id\": " + other + "}");
	}

	private void assertOthers(long id, List<Integer> others) {
		this.testWorkspace.get("/api/users/" + id + ".json").then().body("user.linked_users", equalTo(others));
	}

}
