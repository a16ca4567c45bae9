package io.twindesk.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.twindesk.Desks;
import io.twindesk.OneDatabaseServerTest;
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
 * What no client may set, sent along with every write. Two desks whose clocks stand still
 * are sent the same calls, one of them with these fields besides.
 */
@Tag("long")
@OneDatabaseServerTest
class ReadOnlyFieldTests {

	private static final String NAMES = "user_id id created_at createdAt updated_at updatedAt active deleted confirmed "
			+ "linked_users linkedUsers type workspace workspaceId workspace_id account_id permissions fullAccess version "
			+ "thumbnail group keyHash";

	private final Grounds plain;

	private final Grounds spoiled;

	private final List<ApiDocument> documents;

	ReadOnlyFieldTests(Desks desks) {
		this.plain = Grounds.open(desks);
		this.spoiled = Grounds.open(desks);
		this.documents = Documented.at(this.plain.port());
		freeze(this.plain);
		freeze(this.spoiled);
	}

	@Test
	void noWriteOfAVendorsApiTakesThem() throws IOException {
		List<String> done = new ArrayList<>();
		try (Line line = new Line(this.plain.port())) {
			for (Example example : writes().filter((write) -> !write.isOfControl()).toList()) {
				String what = example.call().name() + " as " + example.media();
				Line.Answer one = line.exchange(draft(example, this.plain).sent(this.plain.port()));
				Draft draft = draft(example, this.spoiled);
				spoil(draft, example);
				Line.Answer other = line.exchange(draft.sent(this.plain.port()));
				assertThat(other.status()).as("%s: %s", what, other.body()).isEqualTo(one.status());
				assertThat(state(this.spoiled)).as(what).isEqualTo(state(this.plain));
				if (one.status() < 300) {
					done.add(example.call().name());
				}
			}
		}
		assertThat(done.stream().distinct()).hasSizeGreaterThan(20);
	}

	@Test
	void everyWriteOfTheControlApiRefusesThem() throws IOException {
		try (Line line = new Line(this.plain.port())) {
			line.exchange(this.plain.renewal());
			for (Example example : writes().filter(Example::isOfControl).toList()) {
				Draft draft = draft(example, this.plain);
				spoil(draft, example);
				Line.Answer answer = line.exchange(draft.sent(this.plain.port()));
				assertThat(answer.status()).as("%s: %s", example.call().name(), answer.body()).isEqualTo(400);
			}
		}
	}

	private Stream<Example> writes() {
		return this.documents.stream()
			.flatMap((document) -> Example.of(document).stream())
			.filter((example) -> example.media() != Media.NONE);
	}

	private static Draft draft(Example example, Grounds grounds) {
		return example.draft(grounds, new SplittableRandom(example.call().name().hashCode()));
	}

	/**
	 * Into the outermost object and those that have fields of their own, but for what the
	 * call takes.
	 */
	private static void spoil(Draft draft, Example example) {
		String taken = example.call().json().at("/requestBody/content").toString();
		List<JsonNode> objects = new ArrayList<>(List.of(draft.body.isArray() ? draft.body.get(0) : draft.body));
		if (draft.body.has("user")) {
			objects.add(draft.body.get("user"));
		}
		for (String name : NAMES.split(" ")) {
			if (!taken.contains("\"" + name + "\":{")) {
				objects.forEach((object) -> ((ObjectNode) object).set(name, JsonNodeFactory.instance.numberNode(99)));
				draft.query.add(name + "=99");
			}
		}
	}

	private static void freeze(Grounds grounds) {
		RestAssured.given()
			.port(grounds.port())
			.contentType(ContentType.JSON)
			.body("{\"now\": \"2030-01-05T10:00:00Z\", \"frozen\": true}")
			.put("/_twindesk/workspaces/" + grounds.desk().workspace().name() + "/clock")
			.then()
			.statusCode(200);
	}

	/**
	 * Without what has to differ: the names, and when the people were made that were
	 * there.
	 */
	private static JsonNode state(Grounds grounds) {
		JsonNode state = JsonMapper.shared().readTree(grounds.state().toString().replace(grounds.canary(), "canary"));
		((ObjectNode) state).remove(List.of("workspace", "credentials"));
		state.path("identificationCodes").forEach((code) -> ((ObjectNode) code).remove("code"));
		for (JsonNode user : state.get("users")) {
			if (user.get("id").asInt() <= Grounds.USERS) {
				((ObjectNode) user).remove("createdAt");
				if (!user.get("updatedAt").asString().startsWith("2030")) {
					((ObjectNode) user).remove("updatedAt");
				}
			}
		}
		return state;
	}

}
