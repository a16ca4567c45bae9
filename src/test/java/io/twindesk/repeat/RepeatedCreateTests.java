package io.twindesk.repeat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twindesk.AtOnce;
import io.twindesk.Desk;
import io.twindesk.Desks;
import io.twindesk.ServerTest;
import io.twindesk.event.Events;
import io.twindesk.workspace.CurrentWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Creates that are sent again under one Idempotency-Key. */
@ServerTest
class RepeatedCreateTests {

	private final Desk desk;

	private final Desk other;

	private final Events events;

	private final CurrentWorkspace currentWorkspace;

	RepeatedCreateTests(Desks desks, Events events, CurrentWorkspace currentWorkspace) {
		this.desk = desks.open();
		this.other = desks.open();
		this.events = events;
		this.currentWorkspace = currentWorkspace;
	}

	@ParameterizedTest
	@EnumSource
	void theSecondCallIsAnsweredAsTheFirstAndMakesNothing(Create create) {
		Response first = create.send(this.desk, "one", "jane");
		create.assertMade(first);
		int mails = mails();
		Create.assertReplayed(create.send(this.desk, "one", "jane"), first);
		assertThat(users(this.desk)).isOne();
		assertThat(mails()).isEqualTo(mails);
		assertThat(events()).isOne();
		control().get("/requests?operation=" + create.operation())
			.then()
			.body("total", equalTo(2))
			.body("items", hasSize(2));
	}

	@ParameterizedTest
	@EnumSource
	void anotherBodyUnderTheKeyIsRefused(Create create) {
		create.send(this.desk, "one", "jane");
		create.assertRefused(create.send(this.desk, "one", "john"), 422);
		create.assertMade(create.send(this.desk, "two", "john"));
	}

	@ParameterizedTest
	@EnumSource
	void anotherOperationUnderTheKeyIsRefused(Create create) {
		create.send(this.desk, "one", "jane");
		create.other().assertRefused(create.other().send(this.desk, "one", "jane"), 422);
		assertThat(users(this.desk)).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void aRefusedCreateIsNotKept(Create create) {
		long inTheWay = this.desk.create("jane@acme.test");
		assertThat(create.send(this.desk, "one", "jane").statusCode()).isIn(400, 409);
		this.desk.deskie().delete("/api/users/" + inTheWay + ".json").then().statusCode(200);
		create.assertMade(create.send(this.desk, "one", "jane"));
	}

	@ParameterizedTest
	@EnumSource
	void aKeyIsKeptForADayOfTheWorkspaces(Create create) {
		clock("PUT", "", "{\"now\": \"2030-01-05T10:00:00Z\", \"frozen\": true}");
		Response first = create.send(this.desk, "one", "jane");
		clock("POST", "/advance", "{\"by\": \"PT23H59M59S\"}");
		Create.assertReplayed(create.send(this.desk, "one", "jane"), first);
		clock("POST", "/advance", "{\"by\": \"PT1S\"}");
		Response next = create.send(this.desk, "one", "john");
		create.assertMade(next);
		Create.assertReplayed(create.send(this.desk, "one", "john"), next);
	}

	@ParameterizedTest
	@EnumSource
	void twoWorkspacesWithOneKeyDoNotMeet(Create create) {
		create.assertMade(create.send(this.desk, "one", "jane"));
		create.assertMade(create.send(this.other, "one", "john"));
		assertThat(users(this.other)).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void ofEightAtOnceOneMakesTheUserAndAllAreAnsweredTheSame(Create create)
			throws InterruptedException, ExecutionException {
		List<Response> answers = AtOnce.run(8, (number) -> create.send(this.desk, "one", "jane"));
		answers.forEach((answer) -> Create.assertSame(answer, answers.get(0)));
		assertThat(answers.get(0).statusCode()).isEqualTo(create.success());
		assertThat(answers.stream().filter((answer) -> answer.header(Create.REPLAYED) == null)).hasSize(1);
		assertThat(users(this.desk)).isOne();
		assertThat(events()).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void ofEightBodiesAtOnceUnderOneKeyOneWins(Create create) throws InterruptedException, ExecutionException {
		List<Response> answers = AtOnce.run(8, (number) -> create.send(this.desk, "one", "jane" + number));
		Map<Integer, Long> statuses = answers.stream()
			.collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
		assertThat(statuses).isEqualTo(Map.of(create.success(), 1L, 422, 7L));
		assertThat(users(this.desk)).isOne();
		assertThat(events()).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void whoNeverGotTheFirstAnswerGetsItWithTheKey(Create create) {
		fault(create, true, Map.of("status", 503));
		assertThat(create.send(this.desk, "one", "jane").statusCode()).isEqualTo(503);
		Response again = create.send(this.desk, "one", "jane");
		assertThat(again.statusCode()).isEqualTo(create.success());
		assertThat(again.header(Create.REPLAYED)).isEqualTo("true");
		assertThat(users(this.desk)).isOne();
	}

	/**
	 * A truncated answer, here of more bytes than it has, is the real one and writes
	 * nothing.
	 */
	@ParameterizedTest
	@EnumSource
	void whatAFaultUndoesIsNotKept(Create create) {
		fault(create, false, Map.of("truncate", 100_000));
		assertThat(create.send(this.desk, "one", "jane").statusCode()).isEqualTo(create.success());
		assertThat(users(this.desk)).isZero();
		create.assertMade(create.send(this.desk, "one", "jane"));
		fault(create, false, Map.of("truncate", 100_000));
		assertThat(create.send(this.desk, "two", "jane").statusCode()).isIn(400, 409);
	}

	@ParameterizedTest
	@EnumSource
	void whoMayNotCreateGetsNoAnswerOfThoseWhoMay(Create create) {
		create.send(this.desk, "one", "jane");
		Response refused = create.send(this.desk, this.desk.viewer(), Map.of(IdempotencyKey.HEADER, "one"), "jane");
		assertThat(refused.statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@EnumSource
	void aKeyThatIsTooLongOrTwiceThereIsRefused(Create create) {
		create.assertRefused(create.send(this.desk, "k".repeat(256), "jane"), 400);
		create.assertRefused(
				create.send(this.desk, this.desk.owner(), Map.of(IdempotencyKey.HEADER, List.of("one", "two")), "jane"),
				400);
		assertThat(users(this.desk)).isZero();
		create.assertMade(create.send(this.desk, "k".repeat(255), "jane"));
	}

	@ParameterizedTest
	@EnumSource
	void aSnapshotThatComesBackTakesTheKeysAlong(Create create) {
		control().put("/snapshots/before").then().statusCode(201);
		Response first = create.send(this.desk, "one", "jane");
		control().post("/snapshots/before/restore").then().statusCode(204);
		Response again = create.send(this.desk, "one", "jane");
		create.assertMade(again);
		assertThat(again.header("Location")).isEqualTo(first.header("Location"));
		assertThat(users(this.desk)).isOne();
	}

	@Test
	void theAnswerIsThatOfTheFirstCallWhateverIsSetMeanwhile() {
		this.desk.set("omnidesk.writeResponse", "result");
		Response first = Create.OMNIDESK.send(this.desk, "one", "jane");
		assertThat(first.statusCode()).isEqualTo(200);
		this.desk.set("omnidesk.writeResponse", "no-content");
		Create.assertReplayed(Create.OMNIDESK.send(this.desk, "one", "jane"), first);
	}

	@Test
	void theSameBodyIsTheSameInAnotherSpelling() {
		Response first = json("{\"user\": {\"user_email\": \"jane@acme.test\", \"user_full_name\": \"Jane\"}}");
		Create.assertReplayed(json("{\"user\":{\"user_full_name\":\"Jane\",\"user_email\":\"jane@acme.test\"}}"),
				first);
		Create.DESKIE.assertRefused(json("{\"user\":{\"user_full_name\":\"jane\",\"user_email\":\"jane@acme.test\"}}"),
				422);
	}

	@Test
	void anAnswerThatIsTooLongToBeKeptIsRefusedAndNothingIsMade() {
		Map<String, String> fields = IntStream.rangeClosed(1, 100)
			.boxed()
			.collect(Collectors.toMap((number) -> "cf_" + number, (number) -> "x".repeat(9_900)));
		fields.put("cf_101", "");
		int length = JsonMapper.shared().writeValueAsString(fields).length();
		// the fields fill a stored response, so that the response with the rest of the
		// user is longer
		fields.put("cf_101", "x".repeat(KeptAnswers.MOST_OF_A_BODY - length));
		Map<String, Object> user = Map.of("user", Map.of("user_email", "jane@acme.test", "custom_fields", fields));
		this.desk.deskie()
			.header(IdempotencyKey.HEADER, "one")
			.contentType(ContentType.JSON)
			.body(user)
			.post("/api/users.json")
			.then()
			.statusCode(413)
			.body("error", equalTo("request_too_large"));
		assertThat(users(this.desk)).isZero();
	}

	private void fault(Create create, boolean afterWrite, Map<String, ?> then) {
		control().contentType(ContentType.JSON)
			.body(List.of(Map.of("id", "once", "operation", create.operation(), "times", 1, "afterWrite", afterWrite,
					"then", then)))
			.put("/faults")
			.then()
			.statusCode(200);
	}

	private Response json(String body) {
		return this.desk.deskie()
			.header(IdempotencyKey.HEADER, "one")
			.contentType(ContentType.JSON)
			.body(body)
			.post("/api/users.json");
	}

	private void clock(String method, String path, String body) {
		control().contentType(ContentType.JSON).body(body).request(method, "/clock" + path).then().statusCode(200);
	}

	private RequestSpecification control() {
		return RestAssured.given()
			.port(this.desk.port())
			.basePath("/_twindesk/workspaces/" + this.desk.workspace().name());
	}

	private int mails() {
		return control().get("/mails").jsonPath().getList("items").size();
	}

	private int events() {
		return this.currentWorkspace.in(this.desk.workspace(), () -> this.events.after(0, 100)).size();
	}

	private static int users(Desk desk) {
		return desk.get("/api/users.json").jsonPath().getInt("total_count");
	}

}
