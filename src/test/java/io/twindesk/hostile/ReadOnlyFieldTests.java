package io.twindesk.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import io.twindesk.RawResponse;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.openapi.ApiDocument;
import io.twindesk.openapi.Documented;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fields that no client may set, sent with every write. Two workspaces with stopped
 * clocks receive the same requests, one of them with these fields in addition.
 */
@Tag("long")
@OneDatabaseServerTest
class ReadOnlyFieldTests {

	private static final String NAMES = "user_id id created_at createdAt updated_at updatedAt active deleted confirmed "
			+ "linked_users linkedUsers type workspace workspaceId workspace_id account_id permissions fullAccess version "
			+ "thumbnail group keyHash";

	private final AttackFixture plain;

	private final AttackFixture extended;

	private final List<ApiDocument> documents;

	ReadOnlyFieldTests(TestWorkspaces testWorkspaces) {
		this.plain = AttackFixture.open(testWorkspaces);
		this.extended = AttackFixture.open(testWorkspaces);
		this.documents = Documented.at(this.plain.port());
		freeze(this.plain);
		freeze(this.extended);
	}

	@Test
	void noWriteOfAVendorApiAcceptsReadOnlyFields() throws IOException {
		List<String> successful = new ArrayList<>();
		try (RequestSender requestSender = new RequestSender(this.plain.port())) {
			for (Example example : writes().filter((write) -> !write.isOfControl()).toList()) {
				String description = example.call().name() + " as " + example.media();
				RawResponse expected = requestSender
					.exchange(draft(example, this.plain).toRawRequest(this.plain.port()));
				MutableRequest mutableRequest = draft(example, this.extended);
				extend(mutableRequest, example);
				RawResponse actual = requestSender.exchange(mutableRequest.toRawRequest(this.plain.port()));
				assertThat(actual.status()).as("%s: %s", description, actual.body()).isEqualTo(expected.status());
				assertThat(state(this.extended)).as(description).isEqualTo(state(this.plain));
				if (expected.status() < 300) {
					successful.add(example.call().name());
				}
			}
		}
		assertThat(successful.stream().distinct()).hasSizeGreaterThan(20);
	}

	@Test
	void everyWriteOfTheControlApiRejectsReadOnlyFields() throws IOException {
		try (RequestSender requestSender = new RequestSender(this.plain.port())) {
			requestSender.exchange(this.plain.recreation());
			for (Example example : writes().filter(Example::isOfControl).toList()) {
				MutableRequest mutableRequest = draft(example, this.plain);
				extend(mutableRequest, example);
				RawResponse rawResponse = requestSender.exchange(mutableRequest.toRawRequest(this.plain.port()));
				assertThat(rawResponse.status()).as("%s: %s", example.call().name(), rawResponse.body()).isEqualTo(400);
			}
		}
	}

	private Stream<Example> writes() {
		return this.documents.stream()
			.flatMap((document) -> Example.of(document).stream())
			.filter((example) -> example.media() != Media.NONE);
	}

	private static MutableRequest draft(Example example, AttackFixture attackFixture) {
		return example.draft(attackFixture, new SplittableRandom(example.call().name().hashCode()));
	}

	/**
	 * Adds the fields to the outermost object and to its objects with fields of their
	 * own, unless the operation accepts them.
	 */
	private static void extend(MutableRequest mutableRequest, Example example) {
		String accepted = example.call().json().at("/requestBody/content").toString();
		List<JsonNode> objects = new ArrayList<>(
				List.of(mutableRequest.body.isArray() ? mutableRequest.body.get(0) : mutableRequest.body));
		if (mutableRequest.body.has("user")) {
			objects.add(mutableRequest.body.get("user"));
		}
		for (String name : NAMES.split(" ")) {
			if (!accepted.contains("\"" + name + "\":{")) {
				objects.forEach((object) -> ((ObjectNode) object).set(name, JsonNodeFactory.instance.numberNode(99)));
				mutableRequest.query.add(name + "=99");
			}
		}
	}

	private static void freeze(AttackFixture attackFixture) {
		RestAssured.given()
			.port(attackFixture.port())
			.contentType(ContentType.JSON)
			.body("{\"now\": \"2030-01-05T10:00:00Z\", \"frozen\": true}")
			.put("/_twindesk/workspaces/" + attackFixture.workspace().workspace().name() + "/clock")
			.then()
			.statusCode(200);
	}

	/**
	 * Returns the state without the values that differ in any case: the names, and the
	 * creation times of the initial users.
	 */
	private static JsonNode state(AttackFixture attackFixture) {
		JsonNode state = JsonMapper.shared()
			.readTree(attackFixture.state().toString().replace(attackFixture.canary(), "canary"));
		((ObjectNode) state).remove(List.of("workspace", "credentials"));
		state.path("identificationCodes").forEach((code) -> ((ObjectNode) code).remove("code"));
		for (JsonNode user : state.get("users")) {
			if (user.get("id").asInt() <= AttackFixture.USERS) {
				((ObjectNode) user).remove("createdAt");
				if (!user.get("updatedAt").asString().startsWith("2030")) {
					((ObjectNode) user).remove("updatedAt");
				}
			}
		}
		return state;
	}

}
