package io.twindesk.idempotency;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.twindesk.Concurrently;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.event.EventService;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Repeated requests that create a user with the same Idempotency-Key. */
@ServerTest
class RepeatedCreateTests {

	private final TestWorkspace testWorkspace;

	private final TestWorkspace other;

	private final EventService eventService;

	private final WorkspaceContext workspaceContext;

	RepeatedCreateTests(TestWorkspaces testWorkspaces, EventService eventService, WorkspaceContext workspaceContext) {
		this.testWorkspace = testWorkspaces.open();
		this.other = testWorkspaces.open();
		this.eventService = eventService;
		this.workspaceContext = workspaceContext;
	}

	@ParameterizedTest
	@EnumSource
	void theSecondRequestRepeatsTheResponseAndCreatesNothing(Create create) {
		Response first = create.send(this.testWorkspace, "one", "jane");
		create.assertCreated(first);
		int mails = mails();
		Create.assertReplayed(create.send(this.testWorkspace, "one", "jane"), first);
		assertThat(users(this.testWorkspace)).isOne();
		assertThat(mails()).isEqualTo(mails);
		assertThat(events()).isOne();
		this.testWorkspace.control()
			.get("/requests?operation=" + create.operation())
			.then()
			.body("total", equalTo(2))
			.body("items", hasSize(2));
	}

	@ParameterizedTest
	@EnumSource
	void anotherBodyWithTheSameKeyIsRejected(Create create) {
		create.send(this.testWorkspace, "one", "jane");
		create.assertRejected(create.send(this.testWorkspace, "one", "john"), 422);
		create.assertCreated(create.send(this.testWorkspace, "two", "john"));
	}

	@ParameterizedTest
	@EnumSource
	void anotherOperationWithTheSameKeyIsRejected(Create create) {
		create.send(this.testWorkspace, "one", "jane");
		create.other().assertRejected(create.other().send(this.testWorkspace, "one", "jane"), 422);
		assertThat(users(this.testWorkspace)).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void anErrorIsNotStored(Create create) {
		long existing = this.testWorkspace.create("jane@acme.test");
		assertThat(create.send(this.testWorkspace, "one", "jane").statusCode()).isIn(400, 409);
		this.testWorkspace.deskie().delete("/api/users/" + existing + ".json").then().statusCode(200);
		create.assertCreated(create.send(this.testWorkspace, "one", "jane"));
	}

	@ParameterizedTest
	@EnumSource
	void aKeyIsStoredForADayOfTheWorkspacesClock(Create create) {
		clock("PUT", "", "{\"now\": \"2030-01-05T10:00:00Z\", \"frozen\": true}");
		Response first = create.send(this.testWorkspace, "one", "jane");
		clock("POST", "/advance", "{\"by\": \"PT23H59M59S\"}");
		Create.assertReplayed(create.send(this.testWorkspace, "one", "jane"), first);
		clock("POST", "/advance", "{\"by\": \"PT1S\"}");
		Response next = create.send(this.testWorkspace, "one", "john");
		create.assertCreated(next);
		Create.assertReplayed(create.send(this.testWorkspace, "one", "john"), next);
	}

	@ParameterizedTest
	@EnumSource
	void theSameKeyCanBeUsedInTwoWorkspaces(Create create) {
		create.assertCreated(create.send(this.testWorkspace, "one", "jane"));
		create.assertCreated(create.send(this.other, "one", "john"));
		assertThat(users(this.other)).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void oneOfEightConcurrentRequestsCreatesTheUserAndAllResponsesAreTheSame(Create create)
			throws InterruptedException, ExecutionException {
		List<Response> responses = Concurrently.run(8, (number) -> create.send(this.testWorkspace, "one", "jane"));
		responses.forEach((response) -> Create.assertSame(response, responses.get(0)));
		assertThat(responses.get(0).statusCode()).isEqualTo(create.success());
		assertThat(responses.stream().filter((response) -> response.header(Create.REPLAYED) == null)).hasSize(1);
		assertThat(users(this.testWorkspace)).isOne();
		assertThat(events()).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void oneOfEightConcurrentBodiesWithTheSameKeyWins(Create create) throws InterruptedException, ExecutionException {
		List<Response> responses = Concurrently.run(8,
				(number) -> create.send(this.testWorkspace, "one", "jane" + number));
		Map<Integer, Long> statuses = responses.stream()
			.collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
		assertThat(statuses).isEqualTo(Map.of(create.success(), 1L, 422, 7L));
		assertThat(users(this.testWorkspace)).isOne();
		assertThat(events()).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void aLostResponseIsReturnedForTheKey(Create create) {
		fault(create, true, Map.of("status", 503));
		assertThat(create.send(this.testWorkspace, "one", "jane").statusCode()).isEqualTo(503);
		Response again = create.send(this.testWorkspace, "one", "jane");
		assertThat(again.statusCode()).isEqualTo(create.success());
		assertThat(again.header(Create.REPLAYED)).isEqualTo("true");
		assertThat(users(this.testWorkspace)).isOne();
	}

	/**
	 * A response that is truncated after more bytes than it has is the normal one, and
	 * writes nothing.
	 */
	@ParameterizedTest
	@EnumSource
	void aResponseIsNotStoredIfAFaultRollsTheRequestBack(Create create) {
		fault(create, false, Map.of("truncate", 100_000));
		assertThat(create.send(this.testWorkspace, "one", "jane").statusCode()).isEqualTo(create.success());
		assertThat(users(this.testWorkspace)).isZero();
		create.assertCreated(create.send(this.testWorkspace, "one", "jane"));
		fault(create, false, Map.of("truncate", 100_000));
		assertThat(create.send(this.testWorkspace, "two", "jane").statusCode()).isIn(400, 409);
	}

	@ParameterizedTest
	@EnumSource
	void aCallerWithoutPermissionGetsNoStoredResponse(Create create) {
		create.send(this.testWorkspace, "one", "jane");
		Response response = create.send(this.testWorkspace, this.testWorkspace.viewer(),
				Map.of(IdempotencyKey.HEADER, "one"), "jane");
		assertThat(response.statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@EnumSource
	void aKeyThatIsTooLongOrDuplicateIsRejected(Create create) {
		create.assertRejected(create.send(this.testWorkspace, "k".repeat(256), "jane"), 400);
		create.assertRejected(create.send(this.testWorkspace, this.testWorkspace.owner(),
				Map.of(IdempotencyKey.HEADER, List.of("one", "two")), "jane"), 400);
		assertThat(users(this.testWorkspace)).isZero();
		create.assertCreated(create.send(this.testWorkspace, "k".repeat(255), "jane"));
	}

	@ParameterizedTest
	@EnumSource
	void restoringASnapshotDeletesTheKeys(Create create) {
		this.testWorkspace.control().put("/snapshots/before").then().statusCode(201);
		Response first = create.send(this.testWorkspace, "one", "jane");
		this.testWorkspace.control().post("/snapshots/before/restore").then().statusCode(204);
		Response again = create.send(this.testWorkspace, "one", "jane");
		create.assertCreated(again);
		assertThat(again.header("Location")).isEqualTo(first.header("Location"));
		assertThat(users(this.testWorkspace)).isOne();
	}

	@Test
	void theFirstResponseIsRepeatedEvenIfASettingHasChanged() {
		this.testWorkspace.set("omnidesk.writeResponse", "result");
		Response first = Create.OMNIDESK.send(this.testWorkspace, "one", "jane");
		assertThat(first.statusCode()).isEqualTo(200);
		this.testWorkspace.set("omnidesk.writeResponse", "no-content");
		Create.assertReplayed(Create.OMNIDESK.send(this.testWorkspace, "one", "jane"), first);
	}

	@Test
	void theOrderOfFieldsInTheBodyDoesNotMatter() {
		Response first = json("{\"user\": {\"user_email\": \"jane@acme.test\", \"user_full_name\": \"Jane\"}}");
		Create.assertReplayed(json("{\"user\":{\"user_full_name\":\"Jane\",\"user_email\":\"jane@acme.test\"}}"),
				first);
		Create.DESKIE.assertRejected(json("{\"user\":{\"user_full_name\":\"jane\",\"user_email\":\"jane@acme.test\"}}"),
				422);
	}

	@Test
	void aResponseThatIsTooLongToBeStoredIsRejectedAndNothingIsCreated() {
		Map<String, String> fields = IntStream.rangeClosed(1, 100)
			.boxed()
			.collect(Collectors.toMap((number) -> "cf_" + number, (number) -> "x".repeat(9_900)));
		fields.put("cf_101", "");
		int length = JsonMapper.shared().writeValueAsString(fields).length();
		// the fields alone fill a stored response, so that the response with the rest of
		// the user is too long
		fields.put("cf_101", "x".repeat(IdempotencyStore.MAX_BODY_LENGTH - length));
		Map<String, Object> user = Map.of("user", Map.of("user_email", "jane@acme.test", "custom_fields", fields));
		this.testWorkspace.deskie()
			.header(IdempotencyKey.HEADER, "one")
			.contentType(ContentType.JSON)
			.body(user)
			.post("/api/users.json")
			.then()
			.statusCode(413)
			.body("error", equalTo("request_too_large"));
		assertThat(users(this.testWorkspace)).isZero();
	}

	private void fault(Create create, boolean afterWrite, Map<String, ?> then) {
		this.testWorkspace.control()
			.contentType(ContentType.JSON)
			.body(List.of(Map.of("id", "once", "operation", create.operation(), "times", 1, "afterWrite", afterWrite,
					"then", then)))
			.put("/faults")
			.then()
			.statusCode(200);
	}

	private Response json(String body) {
		return this.testWorkspace.deskie()
			.header(IdempotencyKey.HEADER, "one")
			.contentType(ContentType.JSON)
			.body(body)
			.post("/api/users.json");
	}

	private void clock(String method, String path, String body) {
		this.testWorkspace.control()
			.contentType(ContentType.JSON)
			.body(body)
			.request(method, "/clock" + path)
			.then()
			.statusCode(200);
	}

	private int mails() {
		return this.testWorkspace.control().get("/mails").jsonPath().getList("items").size();
	}

	private int events() {
		return this.workspaceContext.call(this.testWorkspace.workspace(), () -> this.eventService.after(0, 100)).size();
	}

	private static int users(TestWorkspace testWorkspace) {
		return testWorkspace.get("/api/users.json").jsonPath().getInt("total_count");
	}

}
