package io.twindesk.pull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.calibration.CalibrationDialect;
import io.twindesk.calibration.LiveAccount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Pulls from a workspace of the test server and compares a copy with it. */
@OneDatabaseServerTest
class PullRoundTripTests {

	private static final PullOptions.Privacy PSEUDONYMS = new PullOptions.Privacy(false, "a key of the tests");

	private final TestWorkspace account;

	private final TestWorkspace copy;

	@TempDir
	private Path folder;

	PullRoundTripTests(TestWorkspaces workspaces) {
		this.account = workspaces.open();
		this.copy = workspaces.open();
	}

	@Tag("long")
	@Test
	void tenThousandUsersOfDeskieComeOutAsTheyWere() throws Exception {
		load(this.account, SampleUsers.document(10_000));
		faults("""
				[{"operation": "deskie.users.list", "after": 3, "times": 5, "then": {"status": 503}},
				 {"operation": "deskie.users.list", "after": 9, "times": 2, "then": {"drop": true}},
				 {"operation": "deskie.users.list", "after": 12, "times": 2, "then": {"reset": true}},
				 {"operation": "deskie.users.list", "after": 20, "times": 3, "then": {"truncate": 1000}},
				 {"operation": "deskie.users.list", "after": 30, "times": 1, "then": {"error": "too_many_requests"}}]""");
		this.account.set("rateLimitPerMinute", 50);
		RecordedPull pull = new RecordedPull(this::advance);
		PullResult result = pull.run(deskie(), RecordedPull.ALL, RecordedPull.AS_IS, output());
		assertThat(result).isEqualTo(PullResult.written(10_000, List.of()));
		assertThat(pull.lines()).contains("users 10000/10000").anyMatch((line) -> line.contains("rate limit"));
		this.account.set("rateLimitPerMinute", 0);
		faults("[]");
		load(this.copy, Files.readString(output()));
		assertThat(pages(this.copy, 100)).isEqualTo(pages(this.account, 100));
	}

	@Tag("long")
	@Test
	void tenThousandUsersOfOmnideskComeOutAsTheyWere() throws Exception {
		load(this.account, SampleUsers.agents(10_000));
		faults("""
				[{"operation": "omnidesk.users.list", "after": 1, "times": 5, "then": {"status": 500}},
				 {"operation": "omnidesk.users.list", "after": 3, "times": 1, "then": {"status": 503, "retryAfter": 9}},
				 {"operation": "omnidesk.users.list", "after": 5, "times": 2, "then": {"drop": true}}]""");
		RecordedPull pull = new RecordedPull();
		PullResult result = pull.run(omnidesk(), RecordedPull.ALL, RecordedPull.AS_IS, output());
		assertThat(result).isEqualTo(PullResult.written(10_000, List.of()));
		assertThat(pull.pauses()).startsWith(1, 2, 3, 5, 8, 9);
		faults("[]");
		load(this.copy, Files.readString(output()));
		assertThat(agents(this.copy)).isEqualTo(agents(this.account));
	}

	@Tag("long")
	@Test
	void pseudonymsOfTenThousandUsersKeepTheStructure() throws Exception {
		load(this.account, SampleUsers.document(10_000));
		RecordedPull pull = new RecordedPull();
		assertThat(pull.run(deskie(), RecordedPull.ALL, PSEUDONYMS, output()))
			.isEqualTo(PullResult.written(10_000, List.of()));
		load(this.copy, Files.readString(output()));
		List<JsonNode> before = users(this.account, 100);
		List<JsonNode> after = users(this.copy, 100);
		assertThat(after).hasSameSizeAs(before);
		for (int i = 0; i < before.size(); i++) {
			assertThat(PseudonymizedUser.of(before.get(i), after.get(i)).differences()).isEmpty();
		}
	}

	@Test
	void pseudonymsOfAgentsKeepTheStructure() throws Exception {
		load(this.account, SampleUsers.agents(1_000));
		assertThat(new RecordedPull().run(omnidesk(), RecordedPull.ALL, PSEUDONYMS, output()))
			.isEqualTo(PullResult.written(1_000, List.of()));
		load(this.copy, Files.readString(output()));
		List<JsonNode> before = JsonMapper.shared()
			.readTree(agents(this.account).get(0))
			.path("items")
			.valueStream()
			.toList();
		List<JsonNode> after = JsonMapper.shared()
			.readTree(agents(this.copy).get(0))
			.path("items")
			.valueStream()
			.toList();
		for (int i = 0; i < before.size(); i++) {
			JsonNode user = after.get(i);
			for (String field : List.of("id", "language", "dateFormat", "groups", "active", "status")) {
				assertThat(user.path(field)).isEqualTo(before.get(i).path(field));
			}
			assertThat(user.path("email").asString()).matches("[1-9][0-9]*@[1-9][0-9]*\\.example\\.test");
			assertThat(user.path("telephone_number").asString()).matches("\\+31[0-9]{9}")
				.isNotEqualTo(before.get(i).path("telephone_number").asString());
			assertThat(user.path("firstname").asString()).matches("[A-Z][a-z]{2,5}").isNotEqualTo("Piet");
			assertThat(user.path("name").asString()).matches("[a-z]{4}\\.[0-9]{1,4}");
		}
	}

	@Test
	void theSameKeyGivesTheSameFileAndAnotherKeyAnother() throws Exception {
		load(this.account, SampleUsers.document(200));
		List<byte[]> files = new ArrayList<>();
		for (PullOptions.Privacy privacy : List.of(PSEUDONYMS, PSEUDONYMS, new PullOptions.Privacy(false, "another"),
				new PullOptions.Privacy(false, null))) {
			new RecordedPull().run(deskie(), RecordedPull.ALL, privacy, output());
			files.add(Files.readAllBytes(output()));
		}
		assertThat(files.get(0)).isEqualTo(files.get(1)).isNotEqualTo(files.get(2)).isNotEqualTo(files.get(3));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void linksSurvive(boolean asIs) throws Exception {
		load(this.account, SampleUsers.document(40));
		for (int user : List.of(5, 9)) {
			this.account.send("PUT", "/api/users/1/link.json", "{\"user_id\": " + user + "}").then().statusCode(200);
		}
		this.account.send("PUT", "/api/users/31/link.json", "{\"user_id\": 33}").then().statusCode(200);
		RecordedPull pull = new RecordedPull();
		PullResult result = pull.run(deskie(), new PullOptions.Scope(null, Long.MAX_VALUE, true),
				asIs ? RecordedPull.AS_IS : PSEUDONYMS, output());
		assertThat(result).isEqualTo(PullResult.written(40, List.of()));
		assertThat(pull.lines()).contains("links 40/40");
		load(this.copy, Files.readString(output()));
		for (int user : List.of(1, 3, 5, 9, 31, 33)) {
			assertThat(linked(this.copy, user)).isEqualTo(linked(this.account, user));
		}
	}

	@Test
	void linksToUsersOutsideTheFileAreLeftOut() throws Exception {
		load(this.account, SampleUsers.document(40));
		this.account.send("PUT", "/api/users/1/link.json", "{\"user_id\": 31}").then().statusCode(200);
		this.account.send("PUT", "/api/users/1/link.json", "{\"user_id\": 3}").then().statusCode(200);
		RecordedPull pull = new RecordedPull();
		PullResult result = pull.run(deskie(), new PullOptions.Scope(null, 5, true), RecordedPull.AS_IS, output());
		assertThat(result).isEqualTo(PullResult.written(5, List.of()));
		assertThat(pull.lines()).contains("Links to 1 users that are not in the file are left out");
		load(this.copy, Files.readString(output()));
		assertThat(linked(this.copy, 1)).containsExactly(3L);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 99, 100, 101, 250 })
	void theLimitIsTheMaximumNumberOfUsers(int limit) throws Exception {
		load(this.account, SampleUsers.document(260));
		PullOptions.Scope scope = new PullOptions.Scope(null, limit, false);
		assertThat(new RecordedPull().run(deskie(), scope, RecordedPull.AS_IS, output()))
			.isEqualTo(PullResult.written(limit, List.of()));
		assertThat(new RecordedPull().run(omnidesk(), scope, RecordedPull.AS_IS, output()))
			.isEqualTo(PullResult.written(limit, List.of()));
	}

	@Test
	void onlyUsersThatWereChangedSinceATimeArePulled() throws Exception {
		load(this.account, SampleUsers.document(260));
		Instant from = Instant.parse("2026-01-06T10:00:00Z");
		long expected = users(this.account, 3).stream()
			.filter((user) -> !time(user.path("updated_at").asString()).isBefore(from))
			.count();
		PullResult result = new RecordedPull().run(deskie(), new PullOptions.Scope(from, Long.MAX_VALUE, false),
				RecordedPull.AS_IS, output());
		assertThat(result).isEqualTo(PullResult.written((int) expected, List.of()));
		assertThat(expected).isBetween(10L, 250L);
	}

	@Test
	void anEmptyAccountGivesADocumentWithoutUsers() throws Exception {
		assertThat(new RecordedPull().run(deskie(), RecordedPull.ALL, RecordedPull.AS_IS, output()))
			.isEqualTo(PullResult.written(0, List.of()));
		assertThat(Files.readString(output())).isEqualTo("{\"nextUserId\":1,\"users\":[]}\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "deskie.list.order=id-desc", "deskie.list.order=updated", "deskie.list.order=updated-desc",
			"deskie.list.past-end=array", "deskie.identifier.digits=string",
			"deskie.whatsapp.field=user_whatsapp_phone", "deskie.custom-fields.empty=array",
			"deskie.custom-fields.empty=absent", "deskie.layout=pretty", "deskie.last-contact=present" })
	void accountsMayDecideTheSwitchesOfDeskie(String position) throws Exception {
		load(this.account, SampleUsers.document(260));
		List<String> expected = pages(this.account, 3);
		String[] parts = position.split("=");
		this.account.set("switch." + parts[0], parts[1]);
		assertThat(new RecordedPull().run(deskie(), RecordedPull.ALL, RecordedPull.AS_IS, output()))
			.isEqualTo(PullResult.written(260, List.of()));
		load(this.copy, Files.readString(output()));
		assertThat(pages(this.copy, 3)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "omnidesk.list.envelope=items", "omnidesk.id=string", "omnidesk.flag=number" })
	void accountsMayDecideTheSwitchesOfOmnidesk(String position) throws Exception {
		load(this.account, SampleUsers.agents(1_100));
		List<String> expected = agents(this.account);
		String[] parts = position.split("=");
		this.account.set("switch." + parts[0], parts[1]);
		assertThat(new RecordedPull().run(omnidesk(), RecordedPull.ALL, RecordedPull.AS_IS, output()))
			.isEqualTo(PullResult.written(1_100, List.of()));
		load(this.copy, Files.readString(output()));
		assertThat(agents(this.copy)).isEqualTo(expected);
	}

	@Test
	void aPullSendsReadsOnly() throws Exception {
		load(this.account, SampleUsers.document(3));
		new RecordedPull().run(deskie(), new PullOptions.Scope(null, Long.MAX_VALUE, true), PSEUDONYMS, output());
		assertThat(this.account.control().get("/requests").jsonPath().getList("items.method", String.class)).hasSize(4)
			.containsOnly("GET");
	}

	private Path output() {
		return this.folder.resolve("acme.json");
	}

	private LiveAccount deskie() {
		return new LiveAccount(CalibrationDialect.DESKIE, "http://localhost:" + this.account.port(),
				this.account.viewer().email(), this.account.viewer().key());
	}

	private LiveAccount omnidesk() {
		return new LiveAccount(CalibrationDialect.OMNIDESK, "http://localhost:" + this.account.port(), "",
				this.account.viewer().key());
	}

	private void advance(int seconds) {
		this.account.control()
			.contentType(ContentType.JSON)
			.body(Map.of("by", "PT" + seconds + "S"))
			.post("/clock/advance")
			.then()
			.statusCode(200);
	}

	private void faults(String rules) {
		this.account.control().contentType(ContentType.JSON).body(rules).put("/faults").then().statusCode(200);
	}

	private static void load(TestWorkspace workspace, String document) {
		workspace.control()
			.contentType(ContentType.JSON)
			.body(document.getBytes(StandardCharsets.UTF_8))
			.put("/state?credentials=keep")
			.then()
			.statusCode(204);
	}

	private static List<String> pages(TestWorkspace workspace, int count) {
		List<String> pages = new ArrayList<>();
		for (int page = 1; page <= count; page++) {
			pages.add(get(workspace, "/api/users.json?page=" + page));
		}
		return pages;
	}

	/** Reads without the comparison with the documents, which takes a second a page. */
	private static String get(TestWorkspace workspace, String path) {
		return RestAssured.given()
			.port(workspace.port())
			.header("apiKey", workspace.viewer().key())
			.auth()
			.preemptive()
			.basic(workspace.viewer().email(), workspace.viewer().key())
			.get(path)
			.asString();
	}

	private static List<JsonNode> users(TestWorkspace workspace, int pages) {
		List<JsonNode> users = new ArrayList<>();
		for (String page : pages(workspace, pages)) {
			JsonMapper.shared()
				.readTree(page)
				.valueStream()
				.filter(JsonNode::isObject)
				.forEach((entry) -> users.add(entry.path("user")));
		}
		return users;
	}

	private static List<String> agents(TestWorkspace workspace) {
		List<String> pages = new ArrayList<>();
		for (int start = 0; start < 10_000; start += 999) {
			pages.add(get(workspace, "/api/v2/user?activeOnly=false&itemLimit=999&itemStart=" + start));
		}
		return pages;
	}

	private static List<Long> linked(TestWorkspace workspace, int user) {
		return workspace.get("/api/users/" + user + ".json").jsonPath().getList("user.linked_users", Long.class);
	}

	private static Instant time(String text) {
		return java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
	}

}
