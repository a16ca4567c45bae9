package io.twindesk.storage;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.twindesk.Concurrently;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestDatabase;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.TwindeskApplication;
import io.twindesk.access.ApiKeyLookup;
import io.twindesk.access.CredentialService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** Tests two servers on one PostgreSQL database. */
@ServerTest
@EnabledIf("isPostgres")
@Timeout(180)
class SharedDatabaseTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	private static ConfigurableApplicationContext second;

	private final TestWorkspace here;

	private final TestWorkspace there;

	private final CredentialService credentialService;

	private final ApiKeyLookup keys;

	SharedDatabaseTests(TestWorkspaces testWorkspaces, CredentialService credentialService, ApiKeyLookup keys) {
		this.here = testWorkspaces.open();
		int port = second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		this.there = new TestWorkspace(port, this.here.workspace(), this.here.owner(), this.here.agent(),
				this.here.viewer());
		this.credentialService = credentialService;
		this.keys = keys;
	}

	static boolean isPostgres() {
		return TestDatabase.isPostgres();
	}

	@BeforeAll
	static void start() {
		second = new SpringApplicationBuilder(TwindeskApplication.class).run("--server.port=0", "--twindesk.demo=true");
	}

	@AfterAll
	static void stop() {
		second.close();
	}

	@Test
	void aWriteOnOneServerIsReadOnTheOtherImmediately() {
		for (int user = 1; user <= 15; user++) {
			TestWorkspace writing = (user % 2 == 0) ? this.here : this.there;
			TestWorkspace reading = (user % 2 == 0) ? this.there : this.here;
			long id = writing.create("user" + user + "@acme.test");
			assertThat(id).isEqualTo(user);
			reading.get("/api/users/" + id + ".json").then().statusCode(200);
			writing.send("PUT", "/api/users/" + id + ".json", "{\"user\": {\"user_full_name\": \"Nr " + id + "\"}}");
			reading.omnidesk()
				.get("/api/v2/user")
				.then()
				.body("items.find { it.id == " + id + " }.lastname", equalTo(String.valueOf(id)));
		}
	}

	@Test
	void ofSixteenConcurrentCreatesOnBothServersOneSucceedsInEachOfSixtyRounds() throws Exception {
		RawHttp one = RawHttp.of(this.here);
		RawHttp other = RawHttp.of(this.there);
		for (int round = 0; round < 60; round++) {
			String email = "Round" + round + "@acme.test";
			List<RawResponse> responses = Concurrently.run(16,
					(client) -> ((client % 2 == 0) ? one : other).json("POST", "/api/users.json",
							"{\"user\": {\"user_email\": \""
									+ ((client % 3 == 0) ? email : email.toUpperCase(Locale.ROOT)) + "\"}}"));
			assertThat(responses.stream().filter((response) -> response.status() == 201)).hasSize(1);
			assertThat(responses.stream().filter((response) -> response.body().contains("email_already_exist")))
				.hasSize(15);
		}
		assertThat(this.there.create("last@acme.test")).isEqualTo(61);
	}

	@Test
	void aDeletedKeyIsInvalidImmediatelyAndOnTheOtherServerWithinASecond() {
		this.there.deskie(this.there.viewer()).get("/api/users.json").then().statusCode(200);
		this.here.deskie(this.here.viewer()).get("/api/users.json").then().statusCode(200);
		String id = this.keys.find(this.here.viewer().key()).orElseThrow().id();
		this.credentialService.delete(this.here.workspace().id(), id);
		this.here.deskie(this.here.viewer()).get("/api/users.json").then().statusCode(401);
		awaitASecond();
		this.there.deskie(this.there.viewer()).get("/api/users.json").then().statusCode(401);
	}

	@Test
	void theRateLimitCountsTheRequestsOfBothServers() {
		this.here.set("rateLimitPerMinute", 5);
		for (int call = 0; call < 5; call++) {
			((call % 2 == 0) ? this.here : this.there).get("/api/users.json").then().statusCode(200);
		}
		this.here.get("/api/users.json").then().statusCode(429);
		this.there.get("/api/users.json").then().statusCode(429);
	}

	@Test
	void changesTakeEffectImmediatelyAndOnTheOtherServerWithinASecond() {
		useBoth(200);
		control(this.here).contentType(ContentType.JSON)
			.body("[{\"operation\": \"deskie.users.list\", \"then\": {\"status\": 503}}]")
			.put(path("faults"))
			.then()
			.statusCode(200);
		this.here.get("/api/users.json").then().statusCode(503);
		awaitASecond();
		this.there.get("/api/users.json").then().statusCode(503);
		control(this.here).delete(path("faults")).then().statusCode(204);
		this.here.get("/api/users.json").then().statusCode(200);
		awaitASecond();
		useBoth(200);
		control(this.here).contentType(ContentType.JSON)
			.body(Map.of("now", "2030-01-05T10:00:00Z", "frozen", true))
			.put(path("clock"))
			.then()
			.statusCode(200);
		this.here.get("/api/users.json").then().header("Date", "Sat, 05 Jan 2030 10:00:00 GMT");
		awaitASecond();
		this.there.get("/api/users.json").then().header("Date", "Sat, 05 Jan 2030 10:00:00 GMT");
		this.here.set("rateLimitPerMinute", 1);
		this.here.get("/api/users.json").then().header("API_calls_left", "0");
		awaitASecond();
		this.there.get("/api/users.json").then().statusCode(429);
	}

	private void useBoth(int status) {
		this.here.get("/api/users.json").then().statusCode(status);
		this.there.get("/api/users.json").then().statusCode(status);
	}

	/** Waits for as long as a change by another server may take to become visible. */
	private static void awaitASecond() {
		await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
	}

	@Test
	void aReservationHoldsOnBothServers() {
		long user = this.here.create("jane@acme.test");
		reserve(this.here, user, 204);
		reserve(this.there, user, 409);
	}

	@Test
	void theJournalHasTheRequestsOfBothServersWithTheSameIds() {
		this.here.get("/api/users.json").then().statusCode(200);
		this.there.create("jane@acme.test");
		await().atMost(LONG)
			.untilAsserted(() -> assertThat(requests(this.here).getList("items.operation"))
				.containsExactlyInAnyOrder("deskie.users.list", "deskie.users.create"));
		await().atMost(LONG)
			.untilAsserted(() -> assertThat(requests(this.there).getList("items.id"))
				.isEqualTo(requests(this.here).getList("items.id")));
		assertThat(requests(this.there).getList("items.operation"))
			.isEqualTo(requests(this.here).getList("items.operation"));
	}

	@Test
	void aRequestIsInTheJournalBeforeItsResponse() {
		for (int call = 1; call <= 20; call++) {
			this.there.get("/api/users.json").then().statusCode(200);
			assertThat(requests(this.there).getLong("total")).isEqualTo(call);
		}
	}

	@Test
	void aWaitOnOneServerSeesARequestToTheOther() throws InterruptedException {
		Thread caller = new Thread(() -> this.there.create("jane@acme.test"));
		caller.start();
		control(this.here).queryParam("operation", "deskie.users.create")
			.queryParam("timeout", "PT30S")
			.get(path("requests/wait"))
			.then()
			.statusCode(200)
			.body("total", equalTo(1));
		caller.join();
	}

	@Test
	void aJournalClearedOnOneServerIsEmptyOnTheOther() {
		this.here.get("/api/users.json");
		this.there.get("/api/users.json");
		await().atMost(LONG).until(() -> requests(this.there).getLong("total") == 2);
		control(this.here).delete(path("requests")).then().statusCode(204);
		assertThat(requests(this.here).getLong("total")).isZero();
		await().atMost(LONG).until(() -> requests(this.there).getLong("total") == 0);
		this.there.get("/api/users.json");
		assertThat(requests(this.there).getList("items.id")).containsExactly(3);
	}

	@Test
	void theClockOfAWorkspaceIsTheSameOnBothServers() {
		control(this.here).contentType(ContentType.JSON)
			.body(Map.of("now", "2030-01-05T10:00:00Z", "frozen", true))
			.put(path("clock"))
			.then()
			.statusCode(200);
		this.there.get("/api/users.json").then().header("Date", "Sat, 05 Jan 2030 10:00:00 GMT");
	}

	private static void reserve(TestWorkspace testWorkspace, long user, int status) {
		testWorkspace.omnidesk()
			.contentType("application/x-www-form-urlencoded; charset=UTF-8")
			.formParam("userID", user)
			.formParam("channelID", 1)
			.post("/api/v2/user/reserveUserForLiveChannel")
			.then()
			.statusCode(status);
	}

	private JsonPath requests(TestWorkspace testWorkspace) {
		return control(testWorkspace).get(path("requests")).then().statusCode(200).extract().jsonPath();
	}

	private String path(String rest) {
		return "/_twindesk/workspaces/" + this.here.workspace().name() + "/" + rest;
	}

	private static RequestSpecification control(TestWorkspace testWorkspace) {
		return RestAssured.given().port(testWorkspace.port());
	}

}
