package io.twindesk.deskie;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import io.twindesk.Concurrently;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class DeskieConcurrentEditTests {

	private final TestWorkspace testWorkspace;

	private final RawHttp http;

	DeskieConcurrentEditTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.http = RawHttp.of(this.testWorkspace);
		this.testWorkspace.create("jane@acme.test");
	}

	@Test
	void editsOfDifferentFieldsAreAllStored() throws InterruptedException, ExecutionException {
		List<String> keys = List.of("\"user_full_name\":\"Jane\"", "\"company_name\":\"Acme\"",
				"\"company_position\":\"Boss\"", "\"language_id\":1", "\"user_phone\":null", "\"user_skype\":\"jane\"");
		Concurrently.run(keys.size(), (client) -> edit(keys.get(client)))
			.forEach((response) -> assertThat(response.status()).as(response.body()).isEqualTo(200));
		JsonNode user = user();
		assertThat(user.get("user_full_name").asString()).isEqualTo("Jane");
		assertThat(user.get("company_name").asString()).isEqualTo("Acme");
		assertThat(user.get("company_position").asString()).isEqualTo("Boss");
		assertThat(user.get("language_id").asInt()).isEqualTo(1);
		ErrorResponses.assertRejected(this.http.json("POST", "/api/users.json", "{\"user\":{\"user_skype\":\"jane\"}}"),
				400, "skype_already_exist");
	}

	@Test
	void sixteenClientsWithACustomFieldEachLoseNone() throws InterruptedException, ExecutionException {
		Concurrently
			.run(16, (client) -> IntStream.range(0, 5)
				.mapToObj((round) -> edit("\"custom_fields\":{\"cf_" + (client * 5 + round) + "\":" + client + "}"))
				.toList())
			.stream()
			.flatMap(List::stream)
			.forEach((response) -> assertThat(response.status()).as(response.body()).isEqualTo(200));
		assertThat(user().get("custom_fields").size()).isEqualTo(80);
	}

	@Test
	void editsOfOneFieldAreOneAfterTheOther() throws InterruptedException, ExecutionException {
		Concurrently.run(16,
				(client) -> edit("\"custom_fields\":{\"cf_1\":" + client + "},\"company_name\":\"" + client + "\""))
			.forEach((response) -> assertThat(response.status()).as(response.body()).isEqualTo(200));
		assertThat(user().get("company_name").asString()).isEqualTo(user().at("/custom_fields/cf_1").asString());
	}

	@Test
	void concurrentChangesOfStatesAndLanguagesAreCounted() throws InterruptedException, ExecutionException {
		List<String> verbs = List.of("disable", "restore", "block");
		Concurrently
			.run(16, (client) -> (client % 2 == 0) ? edit("\"language_id\":" + (1 + client % 3))
					: this.http.send("PUT", "/api/users/1/" + verbs.get(client % 3) + ".json"))
			.forEach((response) -> assertThat(response.status()).as(response.body()).isEqualTo(200));
		int language = user().get("language_id").asInt();
		for (int id = 1; id <= 3; id++) {
			assertThat(
					UserList.of(this.testWorkspace.get("/api/users.json?language_id=" + id).asString()).total().asInt())
				.isEqualTo((id == language) ? 1 : 0);
		}
	}

	@Test
	void ofManyDeletesOneSucceeds() throws InterruptedException, ExecutionException {
		List<Integer> responses = Concurrently
			.run(16, (client) -> this.http.send("DELETE", "/api/users/1.json").status())
			.stream()
			.sorted()
			.toList();
		assertThat(responses.get(0)).isEqualTo(200);
		assertThat(responses.subList(1, 16)).containsOnly(404);
		assertThat(this.testWorkspace.get("/api/users.json").asString()).isEqualTo("{\"total_count\":0}");
		this.testWorkspace.create(Map.of("user_email", "jane@acme.test")).then().statusCode(201);
	}

	private RawResponse edit(String keys) {
		return this.http.json("PUT", "/api/users/1.json", "{\"user\":{" + keys + "}}");
	}

	private JsonNode user() {
		return JsonMapper.shared().readTree(this.http.send("GET", "/api/users/1.json").body()).get("user");
	}

}
