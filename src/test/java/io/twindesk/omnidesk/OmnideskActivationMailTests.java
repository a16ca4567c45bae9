package io.twindesk.omnidesk;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.twindesk.Desks;
import io.twindesk.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

/** The mail that a new user is sent; where no mail server is, the outbox keeps it. */
@ServerTest
class OmnideskActivationMailTests {

	private final Office office;

	OmnideskActivationMailTests(Desks desks) {
		this.office = Office.open(desks);
	}

	@ParameterizedTest(name = "sendActivationMail={0}")
	@ValueSource(strings = { "1", "true", "TRUE" })
	void itIsSentWhereItIsAskedFor(String asked) {
		this.office.done(Endpoint.CREATE, Endpoint.CREATE.fields().with("sendActivationMail", asked));
		mails().body("items.to", contains("joan@acme.test")).body("items.state", contains("kept"));
	}

	@Test
	void itIsSentWhereNothingIsSaid() {
		this.office.done(Endpoint.CREATE, Endpoint.CREATE.fields());
		mails().body("items.to", contains("joan@acme.test"));
	}

	@ParameterizedTest(name = "sendActivationMail={0}")
	@ValueSource(strings = { "0", "false", "False" })
	void itIsNotSentWhereItIsNotWanted(String asked) {
		this.office.done(Endpoint.CREATE, Endpoint.CREATE.fields().with("sendActivationMail", asked));
		mails().body("items", empty());
	}

	@Test
	void nothingIsSentForACreateThatIsRefusedNorForAnEdit() {
		Fields taken = Endpoint.CREATE.fields().with("name", "ada");
		Refusals.assertRefused(this.office.call(Endpoint.CREATE, taken), 409);
		this.office.done(Endpoint.EDIT, "email=king@acme.test&sendActivationMail=1");
		mails().body("items", empty());
	}

	private ValidatableResponse mails() {
		return RestAssured.given()
			.port(this.office.desk().port())
			.get("/_twindesk/workspaces/" + this.office.desk().workspace().name() + "/mails")
			.then()
			.statusCode(200);
	}

}
