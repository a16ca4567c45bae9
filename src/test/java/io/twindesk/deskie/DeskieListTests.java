package io.twindesk.deskie;

import java.util.Map;

import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.workspace.WorkspaceService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

@ServerTest
class DeskieListTests {

	private final TestWorkspaces testWorkspaces;

	private final TestWorkspace testWorkspace;

	private final WorkspaceService workspaces;

	DeskieListTests(TestWorkspaces testWorkspaces, WorkspaceService workspaces) {
		this.testWorkspaces = testWorkspaces;
		this.testWorkspace = testWorkspaces.open();
		this.workspaces = workspaces;
		this.testWorkspace.create("active@acme.test");
		this.testWorkspace.create("blocked@acme.test");
		this.testWorkspace.create("disabled@acme.test");
		this.testWorkspace.deskie().put("/api/users/2/block.json").then().statusCode(200);
		this.testWorkspace.deskie().put("/api/users/3/disable.json").then().statusCode(200);
	}

	@Test
	void blockedAndDisabledUsersAreInTheListWithTheirFlags() {
		this.testWorkspace.get("/api/users.json")
			.then()
			.statusCode(200)
			.body("total_count", equalTo(3))
			.body("'1'.user.active", equalTo(false))
			.body("'1'.user.deleted", equalTo(false))
			.body("'2'.user.active", equalTo(true))
			.body("'2'.user.deleted", equalTo(true));
	}

	@ParameterizedTest(name = "users.json{0}")
	@ValueSource(strings = { "", "?user_email=acme", "?language_id=2", "?custom_fields[cf_1]=x" })
	void aWorkspaceCanLeaveDisabledUsersOutOfListAndTotal(String query) {
		this.testWorkspace.send("PUT", "/api/users/3.json", "{\"user\":{\"custom_fields\":{\"cf_1\":\"x\"}}}");
		this.testWorkspace.send("PUT", "/api/users/2.json", "{\"user\":{\"custom_fields\":{\"cf_1\":\"x\"}}}");
		this.testWorkspace.send("PUT", "/api/users/1.json", "{\"user\":{\"custom_fields\":{\"cf_1\":\"x\"}}}");
		this.workspaces.changeSettings(this.testWorkspace.workspace().name(), Map.of("deskie.listDisabled", "false"));
		UserList list = UserList.of(this.testWorkspace.get("/api/users.json" + query).asString());
		assertThat(list.ids()).containsExactly(1L, 2L);
		assertThat(list.total().asLong()).isEqualTo(2);
		this.workspaces.changeSettings(this.testWorkspace.workspace().name(), Map.of("deskie.listDisabled", "true"));
		assertThat(UserList.of(this.testWorkspace.get("/api/users.json" + query).asString()).total().asLong())
			.isEqualTo(3);
	}

	@Test
	void aUserOutsideTheListCanStillBeViewed() {
		this.workspaces.changeSettings(this.testWorkspace.workspace().name(), Map.of("deskie.listDisabled", "false"));
		this.testWorkspace.get("/api/users/3.json").then().statusCode(200).body("user.deleted", equalTo(true));
	}

	@Test
	void aRestoredUserIsCountedAgainAndADeletedOneIsNot() {
		this.workspaces.changeSettings(this.testWorkspace.workspace().name(), Map.of("deskie.listDisabled", "false"));
		this.testWorkspace.deskie().put("/api/users/3/restore.json").then().statusCode(200);
		this.testWorkspace.deskie().delete("/api/users/1.json").then().statusCode(200);
		UserList list = UserList.of(this.testWorkspace.get("/api/users.json").asString());
		assertThat(list.ids()).containsExactly(2L, 3L);
		assertThat(list.total().asLong()).isEqualTo(2);
	}

	@ParameterizedTest(name = "amount_of_cases={0}")
	@ValueSource(strings = { "true", "1" })
	void eachUserHasItsCasesOnRequest(String requested) {
		this.testWorkspace.get("/api/users.json?amount_of_cases=" + requested)
			.then()
			.statusCode(200)
			.body("'0'.user.amount_of_cases", equalTo(0))
			.body("'2'.user.amount_of_cases", equalTo(0));
	}

	@ParameterizedTest(name = "users.json{0}")
	@ValueSource(strings = { "", "?amount_of_cases=false", "?amount_of_cases=0", "?amount_of_cases=" })
	void usersHaveNoCasesByDefault(String query) {
		this.testWorkspace.get("/api/users.json" + query)
			.then()
			.statusCode(200)
			.body("'0'.user", not(hasKey("amount_of_cases")));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "foo=bar", "user_id=1", "sort[a][b]=c", "user_full_name=nobody", "=", "&&&", "a]b[=1",
			"fields[]=1&fields[]=2", "user_skype=nobody", "PAGE=7", "__proto__[limit]=1", "page[]=2" })
	void unknownParametersAreIgnored(String query) {
		RawResponse response = RawHttp.of(this.testWorkspace).send("GET", "/api/users.json?" + query);
		assertThat(UserList.of(response.body()).ids()).containsExactly(1L, 2L, 3L);
	}

	@Test
	void linkedUsersAreNotReturned() {
		this.testWorkspace.send("PUT", "/api/users/1/link.json", "{\"user_id\":2}").then().statusCode(200);
		this.testWorkspace.get("/api/users.json").then().body("'0'.user", not(hasKey("linked_users")));
	}

	@Test
	void anotherWorkspacesUsersAreNeverInTheList() {
		assertThat(this.testWorkspaces.open().get("/api/users.json").asString()).isEqualTo("{\"total_count\":0}");
	}

}
