package io.twindesk.deskie;

import io.restassured.response.Response;
import io.twindesk.Desk;
import io.twindesk.Desks;
import io.twindesk.Golden;
import io.twindesk.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Every route's whole answer, against its golden file. */
@ServerTest
class DeskieAnswerTests {

	private static final String ADA = """
			{"user": {"user_email": "ada@acme.test", "user_full_name": "Ada Lovelace", "company_name": "Acme",
			"company_position": "Engineer", "user_note": "Likes numbers", "language_id": 1,
			"custom_fields": {"cf_20": "Kyiv", "cf_7": true, "cf_21": 1.50}}}""";

	private final Desk desk;

	DeskieAnswerTests(Desks desks) {
		this.desk = desks.open();
	}

	@Test
	void createAnswersTheUserWithPasswordAndLinks() {
		Response answer = this.desk.send("POST", "/api/users.json", ADA);
		answer.then().statusCode(201);
		Golden.matches("deskie/create.json", answer);
	}

	@Test
	void createAnswersEveryKeyOfAUserWhoHasAnIdentifierOnly() {
		Response answer = this.desk.send("POST", "/api/users.json", "{\"user\": {\"user_phone\": \"+380501234567\"}}");
		answer.then().statusCode(201);
		Golden.matches("deskie/create-bare.json", answer);
	}

	@Test
	void viewAnswersTheUserWithLinks() {
		this.desk.send("POST", "/api/users.json", ADA);
		Golden.matches("deskie/view.json", this.desk.get("/api/users/1.json"));
	}

	@Test
	void editAnswersTheUserAlone() {
		this.desk.send("POST", "/api/users.json", ADA);
		Golden.matches("deskie/edit.json", this.desk.send("PUT", "/api/users/1.json", """
				{"user": {"user_full_name": "Ada King", "language_id": 3, "custom_fields": {"cf_7": false}}}"""));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "link", "unlink" })
	void linkAndUnlinkAnswerTheUserOfTheUrlWithTheGroup(String verb) {
		this.desk.send("POST", "/api/users.json", ADA);
		this.desk.create("jane@acme.test");
		DeskieRoute.LINK.call(this.desk.deskie()).then().statusCode(200);
		Golden.matches("deskie/" + verb + ".json", this.desk.send("PUT", "/api/users/1/" + verb + ".json", """
				{"user_email": "jane@acme.test"}"""));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "disable", "block", "restore" })
	void verbsAnswerTheUserAlone(String verb) {
		this.desk.send("POST", "/api/users.json", ADA);
		Golden.matches("deskie/" + verb + ".json", this.desk.deskie().put("/api/users/1/" + verb + ".json"));
	}

	@Test
	void listNumbersItsEntriesAndCountsThem() {
		this.desk.send("POST", "/api/users.json", ADA);
		this.desk.create("jane@acme.test");
		DeskieRoute.LINK.call(this.desk.deskie()).then().statusCode(200);
		Golden.matches("deskie/list.json", this.desk.get("/api/users.json"));
	}

	@Test
	void listTellsTheAmountOfCasesWhereAsked() {
		this.desk.create("jane@acme.test");
		Golden.matches("deskie/list-with-cases.json", this.desk.get("/api/users.json?amount_of_cases=true"));
		assertThat(Golden.text(this.desk.get("/api/users.json?amount_of_cases=false"))).doesNotContain("amount");
	}

	@Test
	void identificationAnswersACode() {
		Golden.matches("deskie/identification.json", this.desk.send("POST", "/api/users/identification.json", ADA));
	}

	@Test
	void deleteAnswersNothing() {
		this.desk.create("jane@acme.test");
		this.desk.deskie().delete("/api/users/1.json").then().statusCode(200).body(equalTo(""));
		this.desk.get("/api/users/1.json").then().statusCode(404);
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(mode = Mode.EXCLUDE, names = "DELETE")
	void noAnswerHasANullOrANote(DeskieRoute route) {
		this.desk.send("POST", "/api/users.json", ADA);
		this.desk.create("two@acme.test");
		if (route == DeskieRoute.UNLINK) {
			DeskieRoute.LINK.call(this.desk.deskie());
		}
		Response answer = route.call(this.desk.deskie());
		answer.then().header("Content-Type", equalTo("application/json"));
		assertThat(Golden.text(answer)).startsWith("{").doesNotContain("null", "user_note", "Likes numbers");
	}

}
