package io.twindesk.omnidesk;

import java.util.List;
import java.util.concurrent.ExecutionException;

import io.twindesk.Concurrently;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Values that must be unique in a workspace. */
@ServerTest
class OmnideskTakenTests {

	private final TestWorkspaces testWorkspaces;

	private final OmnideskFixture omnideskFixture;

	OmnideskTakenTests(TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	@ParameterizedTest(name = "{0}: {1}={2}")
	@CsvSource({ "CREATE, name, grace.hopper", "CREATE, name, GRACE.Hopper", "CREATE, email, grace@acme.test",
			"CREATE, email, Grace@ACME.test", "CREATE, telephone_number, +12025550123",
			"CREATE, telephone, +12025550123", "EDIT, name, grace.hopper", "EDIT, name, Grace.hopper",
			"EDIT, email, grace@acme.test", "EDIT, email, GRACE@acme.test", "EDIT, telephone, +12025550123",
			"EDIT, telephone_number, +12025550123", "USERNAME, username, grace.hopper",
			"USERNAME, username, GRACE.HOPPER" })
	void aValueOfAnotherUserIsTaken(Endpoint endpoint, String name, String value) {
		String before = this.omnideskFixture.everything();
		RawResponse response = this.omnideskFixture.call(endpoint,
				endpoint.fields().without(name.equals("telephone") ? "telephone_number" : name).with(name, value));
		JsonNode error = ErrorResponses.assertRejected(response, 409);
		assertThat(error.get("message").asString()).contains("(" + name + ")");
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}: {1}={2}")
	@CsvSource({ "EDIT, name, ada", "EDIT, name, ADA", "EDIT, email, Ada@acme.test", "EDIT, telephone, +31612345678",
			"USERNAME, username, Ada" })
	void theOwnValueIsNotTaken(Endpoint endpoint, String name, String value) {
		this.omnideskFixture.done(endpoint, endpoint.fields().with(name, value));
		String read = name.equals("telephone") ? "telephone_number" : name.equals("username") ? "name" : name;
		assertThat(this.omnideskFixture.user(1).get(read).asString()).isEqualTo(value);
	}

	@Test
	void anotherWorkspaceMayHaveTheSame() {
		OmnideskFixture other = OmnideskFixture.open(this.testWorkspaces);
		assertThat(other.user(2).get("email").asString()).isEqualTo("grace@acme.test");
	}

	@Test
	void aReleasedValueIsFree() {
		this.omnideskFixture.done(Endpoint.EDIT, "name=ada.king&email=king@acme.test&telephone=");
		this.omnideskFixture.done(Endpoint.CREATE, OmnideskFixture.ADA);
		assertThat(this.omnideskFixture.user(3).get("name").asString()).isEqualTo("ada");
	}

	@Test
	void aRejectedCreateConsumesNoId() {
		ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.CREATE, OmnideskFixture.GRACE), 409);
		ErrorResponses.assertRejected(
				this.omnideskFixture.call(Endpoint.CREATE, OmnideskFixture.GRACE.with("email", "text")), 400);
		this.omnideskFixture.done(Endpoint.CREATE, Endpoint.CREATE.fields());
		assertThat(this.omnideskFixture.user(3).get("name").asString()).isEqualTo("joan.clarke");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "name", "email", "telephone_number" })
	void oneOfManyConcurrentCreatesSucceeds(String same) throws InterruptedException, ExecutionException {
		List<Integer> responses = Concurrently.run(16, (client) -> {
			Fields joan = Fields.of("firstname=Joan&lastname=Clarke&name=joan" + client + "&email=joan" + client
					+ "@acme.test&telephone_number=+44" + client + "&sendActivationMail=0");
			return this.omnideskFixture
				.call(Endpoint.CREATE, joan.with(same, Endpoint.CREATE.fields().values().get(same)))
				.status();
		}).stream().sorted().toList();
		assertThat(responses.get(0)).isEqualTo(204);
		assertThat(responses.subList(1, 16)).containsOnly(409);
		assertThat(this.omnideskFixture.list("").get("itemTotal").asInt()).isEqualTo(3);
		this.omnideskFixture.done(Endpoint.CREATE,
				"firstname=A&lastname=B&name=abc&email=a@b.cd&telephone_number=+999");
		assertThat(this.omnideskFixture.user(4).get("name").asString()).isEqualTo("abc");
	}

}
