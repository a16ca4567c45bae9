package io.twindesk.hostile;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts that a database would change or reject, sent to the control API. */
@ServerTest
class ControlTextTests {

	private static final List<String> TEXTS = Stream
		.concat(Text.HOSTILE.stream(), Text.LONG.stream().filter((text) -> text.length() < 300))
		.toList();

	private final TestWorkspace testWorkspace;

	private final String workspace;

	ControlTextTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.workspace = "/_twindesk/workspaces/" + this.testWorkspace.workspace().name();
	}

	@Test
	void aStateIsStoredUnchangedOrRejected() throws IOException {
		Set<Integer> statuses = new TreeSet<>();
		for (String text : TEXTS) {
			Map<String, Object> user = Map.of("identifiers",
					List.of(Map.of("type", "email", "value", "jane@acme.test")), "firstName", "x" + text + "x",
					"companyName", text, "note", text, "customFields", Map.of("cf_1", text));
			JsonNode before = read("/state").get("users");
			int status = send("PUT", "/state", Map.of("users", List.of(user)));
			statuses.add(status);
			JsonNode after = read("/state").get("users");
			if (status == 400) {
				assertThat(after).as(text).isEqualTo(before);
				continue;
			}
			JsonNode stored = after.get(0);
			assertThat(List.of(stored.get("firstName").asString(), stored.get("companyName").asString(),
					stored.get("note").asString(), stored.at("/customFields/cf_1").asString()))
				.as(text)
				.isEqualTo(List.of("x" + text + "x", text, text, text));
		}
		assertThat(statuses).hasSize(2).contains(400);
	}

	@Test
	void aStaffEmailIsStoredUnchangedOrRejected() throws IOException {
		for (String text : TEXTS) {
			String email = text + "@acme.test";
			int status = send("POST", "/credentials", Map.of("staffEmail", email, "permissions", List.of()));
			boolean listed = read("/credentials").get("items")
				.valueStream()
				.anyMatch((item) -> item.get("staffEmail").asString().equals(email));
			assertThat(status).as(text).isEqualTo(listed ? 201 : 400);
		}
	}

	private int send(String method, String path, Object body) throws IOException {
		return exchange(
				new MutableRequest(method, this.workspace + path, Media.JSON, JsonMapper.shared().valueToTree(body)))
			.status();
	}

	private JsonNode read(String path) throws IOException {
		return JsonMapper.shared()
			.readTree(exchange(new MutableRequest("GET", this.workspace + path, Media.NONE, null)).body());
	}

	private RawResponse exchange(MutableRequest mutableRequest) throws IOException {
		try (RequestSender requestSender = new RequestSender(this.testWorkspace.port())) {
			return requestSender.exchange(mutableRequest.toRawRequest(this.testWorkspace.port()));
		}
	}

}
