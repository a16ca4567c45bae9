package io.twindesk.deskie;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.twindesk.Concurrently;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class DeskieConcurrentCreateTests {

	private final TestWorkspace testWorkspace;

	private final RawHttp http;

	DeskieConcurrentCreateTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.http = RawHttp.of(this.testWorkspace);
	}

	@ParameterizedTest(name = "200 creates with one {0}")
	@CsvSource({ "user_email, jane.doe@acme.test, email_already_exist", "user_phone, 79031234567, phone_already_exist",
			"user_telegram, 495582869, telegram_already_exist" })
	void ofTwoHundredCreatesWithOneIdentifierOneSucceeds(String key, String identifier, String code)
			throws InterruptedException, ExecutionException {
		List<RawResponse> responses = Concurrently.run(200,
				(number) -> create("\"" + key + "\":\"" + spelled(key, identifier, number) + "\""));
		assertThat(responses.stream().filter((response) -> response.status() == 201)).hasSize(1);
		responses.stream()
			.filter((response) -> response.status() != 201)
			.forEach((response) -> ErrorResponses.assertRejected(response, 400, code));
		assertThat(UserList.of(this.testWorkspace.get("/api/users.json").asString()).total().asLong()).isEqualTo(1);
	}

	@Test
	void idsHaveNoGapsAndNoDuplicates() throws InterruptedException, ExecutionException {
		List<Long> ids = Concurrently
			.run(16, (client) -> IntStream.range(0, 10)
				.mapToObj((number) -> create("\"user_email\":\"user" + number + "@client" + client + ".test\""))
				.map((response) -> JsonMapper.shared().readTree(response.body()).at("/user/user_id").asLong())
				.toList())
			.stream()
			.flatMap(List::stream)
			.toList();
		assertThat(ids).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 160).boxed().toList());
		assertThat(UserList.of(this.testWorkspace.get("/api/users.json").asString()).total().asLong()).isEqualTo(160);
	}

	@Test
	void aRejectedCreateLeavesNoGap() throws InterruptedException, ExecutionException {
		Concurrently.run(16, (client) -> create("\"user_email\":\"jane@acme.test\""));
		assertThat(this.testWorkspace.create("john@acme.test")).isEqualTo(2);
	}

	private RawResponse create(String keys) {
		return this.http.json("POST", "/api/users.json", "{\"user\":{" + keys + "}}");
	}

	/** The e-mail in another case each time, the phone with a blank elsewhere. */
	private static String spelled(String key, String identifier, int number) {
		if (key.equals("user_phone")) {
			int cut = number % identifier.length();
			return "+" + identifier.substring(0, cut) + " " + identifier.substring(cut);
		}
		if (key.equals("user_telegram")) {
			return identifier;
		}
		StringBuilder email = new StringBuilder(identifier);
		for (int i = 0; i < 8; i++) {
			if (((number >> i) & 1) == 1) {
				email.setCharAt(i, Character.toUpperCase(email.charAt(i)));
			}
		}
		return email.toString();
	}

}
