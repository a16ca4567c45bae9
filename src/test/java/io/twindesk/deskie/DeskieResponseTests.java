package io.twindesk.deskie;

import io.restassured.response.Response;
import io.twindesk.Golden;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Compares the complete response of every route with its golden file. */
@ServerTest
class DeskieResponseTests {

	private static final String ADA = """
			{"user": {"user_email": "ada@acme.test", "user_full_name": "Ada Lovelace", "company_name": "Acme",
			"company_position": "Engineer", "user_note": "Likes numbers", "language_id": 1,
			"custom_fields": {"cf_20": "Kyiv", "cf_7": true, "cf_21": 1.50}}}""";

	private final TestWorkspace testWorkspace;

	DeskieResponseTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@Test
	void createReturnsTheUserWithPasswordAndLinks() {
		Response response = this.testWorkspace.send("POST", "/api/users.json", ADA);
		response.then().statusCode(201);
		Golden.matches("deskie/create.json", response);
	}

	@Test
	void createReturnsEveryKeyOfAUserWithAnIdentifierOnly() {
		Response response = this.testWorkspace.send("POST", "/api/users.json",
				"{\"user\": {\"user_phone\": \"+380501234567\"}}");
		response.then().statusCode(201);
		Golden.matches("deskie/create-bare.json", response);
	}

	@Test
	void viewReturnsTheUserWithLinks() {
		this.testWorkspace.send("POST", "/api/users.json", ADA);
		Golden.matches("deskie/view.json", this.testWorkspace.get("/api/users/1.json"));
	}

	@Test
	void editReturnsTheUserAlone() {
		this.testWorkspace.send("POST", "/api/users.json", ADA);
		Golden.matches("deskie/edit.json", this.testWorkspace.send("PUT", "/api/users/1.json", """
				{"user": {"user_full_name": "Ada King", "language_id": 3, "custom_fields": {"cf_7": false}}}"""));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "link", "unlink" })
	void linkAndUnlinkReturnTheUserOfTheUrlWithTheGroup(String verb) {
		this.testWorkspace.send("POST", "/api/users.json", ADA);
		this.testWorkspace.create("jane@acme.test");
		DeskieRoute.LINK.call(this.testWorkspace.deskie()).then().statusCode(200);
		Golden.matches("deskie/" + verb + ".json", this.testWorkspace.send("PUT", "/api/users/1/" + verb + ".json", """
				{"user_email": "jane@acme.test"}"""));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "disable", "block", "restore" })
	void verbsReturnTheUserAlone(String verb) {
		this.testWorkspace.send("POST", "/api/users.json", ADA);
		Golden.matches("deskie/" + verb + ".json", this.testWorkspace.deskie().put("/api/users/1/" + verb + ".json"));
	}

	@Test
	void listNumbersItsEntriesAndCountsThem() {
		this.testWorkspace.send("POST", "/api/users.json", ADA);
		this.testWorkspace.create("jane@acme.test");
		DeskieRoute.LINK.call(this.testWorkspace.deskie()).then().statusCode(200);
		Golden.matches("deskie/list.json", this.testWorkspace.get("/api/users.json"));
	}

	@Test
	void listReturnsTheAmountOfCasesOnRequest() {
		this.testWorkspace.create("jane@acme.test");
		Golden.matches("deskie/list-with-cases.json", this.testWorkspace.get("/api/users.json?amount_of_cases=true"));
		assertThat(Golden.text(this.testWorkspace.get("/api/users.json?amount_of_cases=false")))
			.doesNotContain("amount");
	}

	@Test
	void identificationReturnsACode() {
		Golden.matches("deskie/identification.json",
				this.testWorkspace.send("POST", "/api/users/identification.json", ADA));
	}

	@Test
	void deleteReturnsNoBody() {
		this.testWorkspace.create("jane@acme.test");
		this.testWorkspace.deskie().delete("/api/users/1.json").then().statusCode(200).body(equalTo(""));
		this.testWorkspace.get("/api/users/1.json").then().statusCode(404);
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(mode = Mode.EXCLUDE, names = "DELETE")
	void noResponseHasANullOrANote(DeskieRoute route) {
		this.testWorkspace.send("POST", "/api/users.json", ADA);
		this.testWorkspace.create("two@acme.test");
		if (route == DeskieRoute.UNLINK) {
			DeskieRoute.LINK.call(this.testWorkspace.deskie());
		}
		Response response = route.call(this.testWorkspace.deskie());
		response.then().header("Content-Type", equalTo("application/json"));
		assertThat(Golden.text(response)).startsWith("{").doesNotContain("null", "user_note", "Likes numbers");
	}

}
