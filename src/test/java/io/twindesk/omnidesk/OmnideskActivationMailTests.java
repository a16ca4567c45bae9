package io.twindesk.omnidesk;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

/** The mail that a new user is sent; where no mail server is, the outbox keeps it. */
@ServerTest
class OmnideskActivationMailTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskActivationMailTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	@ParameterizedTest(name = "sendActivationMail={0}")
	@ValueSource(strings = { "1", "true", "TRUE" })
	void itIsSentWhereItIsAskedFor(String requested) {
		this.omnideskFixture.done(Endpoint.CREATE, Endpoint.CREATE.fields().with("sendActivationMail", requested));
		mails().body("items.to", contains("joan@acme.test")).body("items.state", contains("kept"));
	}

	@Test
	void itIsSentWhereNothingIsSaid() {
		this.omnideskFixture.done(Endpoint.CREATE, Endpoint.CREATE.fields());
		mails().body("items.to", contains("joan@acme.test"));
	}

	@ParameterizedTest(name = "sendActivationMail={0}")
	@ValueSource(strings = { "0", "false", "False" })
	void itIsNotSentWhereItIsNotWanted(String requested) {
		this.omnideskFixture.done(Endpoint.CREATE, Endpoint.CREATE.fields().with("sendActivationMail", requested));
		mails().body("items", empty());
	}

	@Test
	void nothingIsSentForACreateThatIsRefusedNorForAnEdit() {
		Fields taken = Endpoint.CREATE.fields().with("name", "ada");
		ErrorResponses.assertRefused(this.omnideskFixture.call(Endpoint.CREATE, taken), 409);
		this.omnideskFixture.done(Endpoint.EDIT, "email=king@acme.test&sendActivationMail=1");
		mails().body("items", empty());
	}

	private ValidatableResponse mails() {
		return RestAssured.given()
			.port(this.omnideskFixture.desk().port())
			.get("/_twindesk/workspaces/" + this.omnideskFixture.desk().workspace().name() + "/mails")
			.then()
			.statusCode(200);
	}

}
