package io.twindesk.omnidesk;

import io.restassured.response.ValidatableResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

/** The mail to a new user, which stays in the outbox without a mail server. */
@ServerTest
class OmnideskActivationMailTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskActivationMailTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	@ParameterizedTest(name = "sendActivationMail={0}")
	@ValueSource(strings = { "1", "true", "TRUE" })
	void aMailIsSentOnRequest(String requested) {
		this.omnideskFixture.done(Endpoint.CREATE, Endpoint.CREATE.fields().with("sendActivationMail", requested));
		mails().body("items.to", contains("joan@acme.test")).body("items.state", contains("kept"));
	}

	@Test
	void aMailIsSentByDefault() {
		this.omnideskFixture.done(Endpoint.CREATE, Endpoint.CREATE.fields());
		mails().body("items.to", contains("joan@acme.test"));
	}

	@ParameterizedTest(name = "sendActivationMail={0}")
	@ValueSource(strings = { "0", "false", "False" })
	void noMailIsSentIfSwitchedOff(String requested) {
		this.omnideskFixture.done(Endpoint.CREATE, Endpoint.CREATE.fields().with("sendActivationMail", requested));
		mails().body("items", empty());
	}

	@Test
	void noMailIsSentForARejectedCreateOrAnEdit() {
		Fields taken = Endpoint.CREATE.fields().with("name", "ada");
		ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.CREATE, taken), 409);
		this.omnideskFixture.done(Endpoint.EDIT, "email=king@acme.test&sendActivationMail=1");
		mails().body("items", empty());
	}

	private ValidatableResponse mails() {
		return this.omnideskFixture.desk().control().get("/mails").then().statusCode(200);
	}

}
