package io.twindesk.deskie;

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

@ServerTest
class DeskieStatesTests {

	private final TestWorkspace testWorkspace;

	DeskieStatesTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@ParameterizedTest(name = "{0}: active {1}, deleted {2}")
	@CsvSource({ "disable, true, true", "block, false, false", "restore, true, false" })
	void eachVerbChangesItsOwnFlags(String verb, boolean active, boolean deleted) {
		this.testWorkspace.create("jane@acme.test");
		put(verb).then().statusCode(200).body("user.active", equalTo(active)).body("user.deleted", equalTo(deleted));
	}

	@ParameterizedTest(name = "{1} after {0}: active {2}, deleted {3}")
	@CsvSource({ "block, disable, false, true", "disable, block, false, true", "block, restore, true, false",
			"disable, restore, true, false", "block, block, false, false", "disable, disable, true, true" })
	void theOtherFlagIsUnchanged(String before, String verb, boolean active, boolean deleted) {
		this.testWorkspace.create("jane@acme.test");
		put(before).then().statusCode(200);
		put(verb).then().statusCode(200).body("user.active", equalTo(active)).body("user.deleted", equalTo(deleted));
	}

	@Test
	void restoreUndoesBothBlockingAndDisabling() {
		this.testWorkspace.create("jane@acme.test");
		put("block").then().statusCode(200);
		put("disable").then().statusCode(200);
		put("restore").then().body("user.active", equalTo(true)).body("user.deleted", equalTo(false));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "disable", "block" })
	void aBlockedOrDisabledUserIsStillViewedEditedAndListed(String verb) {
		this.testWorkspace.create("jane@acme.test");
		String returned = Golden.text(put(verb));
		assertThat(Golden.text(this.testWorkspace.get("/api/users/1.json")))
			.startsWith(returned.substring(0, returned.length() - 2));
		this.testWorkspace.send("PUT", "/api/users/1.json", "{\"user\": {\"company_name\": \"Acme\"}}")
			.then()
			.statusCode(200)
			.body("user.company_name", equalTo("Acme"));
		this.testWorkspace.get("/api/users.json").then().body("total_count", equalTo(1));
	}

	@Test
	void aUserDeletedForGoodIsGoneFromEveryRoute() {
		this.testWorkspace.create("jane@acme.test");
		this.testWorkspace.deskie().delete("/api/users/1.json").then().statusCode(200);
		assertThat(Golden.text(this.testWorkspace.get("/api/users.json"))).isEqualTo("{\"total_count\":0}");
		for (String verb : new String[] { "disable", "block", "restore" }) {
			put(verb).then().statusCode(404).body("error", equalTo("user_not_found"));
		}
		this.testWorkspace.deskie()
			.delete("/api/users/1.json")
			.then()
			.statusCode(404)
			.body("error", equalTo("user_not_found"));
	}

	private Response put(String verb) {
		return this.testWorkspace.deskie().put("/api/users/1/" + verb + ".json");
	}

}
