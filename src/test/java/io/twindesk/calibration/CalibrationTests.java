package io.twindesk.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import io.restassured.http.ContentType;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.rules.Switch;
import io.twindesk.rules.SwitchSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Calibrates by workspaces of the test server, whose positions are known. */
@OneDatabaseServerTest
class CalibrationTests {

	/** Users of all forms, whose ids, creation and change have different orders. */
	private static final String USERS = """
			{"nextUserId": 9, "users": [
			{"id": 1, "identifiers": [{"type": "email", "value": "jane@acme.test"}], "firstName": "Jane",
			 "customFields": {"cf_1": "Kyiv"}, "createdAt": "2026-01-01T10:00:00Z", "updatedAt": "2026-02-03T10:00:00Z"},
			{"id": 2, "identifiers": [{"type": "telegram", "value": "495582869"}], "firstName": "Tom",
			 "createdAt": "2026-01-01T10:00:00Z", "updatedAt": "2026-02-05T10:00:00Z"},
			{"id": 4, "identifiers": [{"type": "wa", "value": "+31612345678"}], "firstName": "Wim",
			 "createdAt": "2026-01-01T10:00:00Z", "updatedAt": "2026-02-01T10:00:00Z"},
			{"id": 8, "identifiers": [{"type": "custom", "channel": "cc_1", "value": "7"}], "firstName": "Cas",
			 "createdAt": "2026-01-01T10:00:00Z", "updatedAt": "2026-02-04T10:00:00Z"}]}""";

	private final TestWorkspace desk;

	private final Map<String, List<Switch>> switches = new LinkedHashMap<>();

	private final List<String> output = new ArrayList<>();

	CalibrationTests(TestWorkspaces workspaces, List<SwitchSet> switchSets) {
		this.desk = workspaces.open();
		switchSets.forEach((set) -> this.switches.put(set.dialect(), set.switches()));
	}

	static IntStream seeds() {
		return IntStream.range(0, 20);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void theProfileEqualsThePositionsOfTheAccount(int seed) throws Exception {
		fill();
		Map<String, String> positions = turn("deskie", new Random(seed));
		CalibrationResult result = deskie(this.desk.owner(), "example.com");
		assertThat(result.profile()).isEqualTo(positions);
		assertThat(result).isEqualTo(new CalibrationResult(positions, List.of(), List.of(), result.requests(), "", ""));
		assertThat(result.requests()).isLessThan(VendorClient.MAX_REQUESTS / 2);
		assertThat(count()).isEqualTo(4);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void readsDecideAllSwitchesThatNoWriteNeeds(int seed) throws Exception {
		fill();
		Map<String, String> positions = turn("deskie", new Random(seed));
		CalibrationResult result = deskie(this.desk.viewer(), null);
		DeskieWrites.SWITCHES.forEach((rule) -> positions.remove("switch." + rule));
		assertThat(result.profile()).isEqualTo(positions);
		assertThat(result.open()).hasSameSizeAs(DeskieWrites.SWITCHES);
		assertThat(result.surprises()).isEmpty();
		assertThat(this.desk.control().get("/requests?limit=100").jsonPath().getList("items.method", String.class))
			.hasSize(result.requests())
			.containsOnly("GET");
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void theReadsOfOmnideskDecideFiveSwitches(int seed) throws Exception {
		fill();
		Map<String, String> positions = turn("omnidesk", new Random(seed));
		CalibrationResult result = new Calibration(
				new LiveAccount(CalibrationDialect.OMNIDESK, url(), "", this.desk.viewer().key()), null,
				this.output::add, this::advance)
			.run();
		Set.of("switch.omnidesk.write.response", "switch.omnidesk.duplicate.status").forEach(positions::remove);
		assertThat(result.profile()).isEqualTo(positions);
		assertThat(result.open()).containsExactly("switch.omnidesk.write.response", "switch.omnidesk.duplicate.status");
		assertThat(result.surprises()).isEmpty();
	}

	@Test
	void everySwitchIsSetOrOpen() {
		assertThat(DeskieCalibration.SWITCHES).isEqualTo(rules("deskie"));
		assertThat(OmnideskCalibration.SWITCHES).isEqualTo(rules("omnidesk"));
	}

	@Test
	void anAccountWithoutUsersIsAskedWithTheCreatedOne() throws Exception {
		Map<String, String> positions = turn("deskie", new Random(7));
		CalibrationResult result = deskie(this.desk.owner(), "example.com");
		assertThat(result.open()).containsExactly("switch.deskie.list.order", "switch.deskie.identifier.digits",
				"switch.deskie.whatsapp.field");
		result.open().forEach(positions::remove);
		assertThat(result.profile()).isEqualTo(positions);
		assertThat(count()).isZero();
	}

	@Test
	void anOrderThatTwoOptionsExplainStaysOpen() throws Exception {
		this.desk.create("jane@acme.test");
		this.desk.create("john@acme.test");
		CalibrationResult result = deskie(this.desk.viewer(), null);
		assertThat(result.open()).contains("switch.deskie.list.order");
		assertThat(this.output).anyMatch((line) -> line.contains("id or updated"));
	}

	@Test
	void pagesAreReadUntilUsersOfAllFormsAreFound() throws Exception {
		for (int i = 0; i < 205; i++) {
			this.desk.create("user" + i + "@acme.test");
		}
		this.desk.create(Map.of("user_telegram", "495582869"));
		CalibrationResult result = deskie(this.desk.viewer(), null);
		assertThat(result.profile()).containsEntry("switch.deskie.identifier.digits", "number")
			.containsEntry("switch.deskie.list.limit-above", "clamp")
			.containsEntry("switch.deskie.list.past-end", "empty")
			.doesNotContainKey("switch.deskie.whatsapp.field");
		assertThat(result.surprises()).isEmpty();
	}

	@Test
	void theRateLimitOfTheAccountIsNeverExceeded() throws Exception {
		fill();
		this.desk.set("rateLimitPerMinute", 5);
		this.desk.control()
			.contentType(ContentType.JSON)
			.body("{\"frozen\": true}")
			.put("/clock")
			.then()
			.statusCode(200);
		CalibrationResult result = deskie(this.desk.owner(), "example.com");
		assertThat(result.open()).isEmpty();
		assertThat(result.surprises()).isEmpty();
		assertThat(this.output).filteredOn((line) -> line.contains("waiting")).hasSizeBetween(3, 8);
		assertThat(this.desk.control().get("/requests?limit=100").jsonPath().getList("items.status", Integer.class))
			.hasSize(result.requests())
			.doesNotContain(429);
	}

	@Test
	void aKeyThatMayNotWriteLeavesTheWritesOpen() throws Exception {
		CalibrationResult result = deskie(this.desk.viewer(), "example.com");
		assertThat(result.open()).containsAll(DeskieWrites.SWITCHES.stream().map((rule) -> "switch." + rule).toList());
		assertThat(result.left()).isEmpty();
		assertThat(this.output).anyMatch((line) -> line.contains("403 access_denied (the key needs a permission"));
	}

	@Test
	void aUserThatCannotBeDeletedIsReported() throws Exception {
		CalibrationResult result = deskie(this.desk.agent(), "example.com");
		assertThat(result.open()).contains("switch.deskie.delete.body");
		assertThat(result.left()).matches("The user twindesk\\+.*@example\\.com could not be removed: .*full access.*");
		assertThat(count()).isOne();
	}

	private void fill() {
		this.desk.control()
			.contentType(ContentType.JSON)
			.body(USERS)
			.put("/state?credentials=keep")
			.then()
			.statusCode(204);
	}

	private Map<String, String> turn(String dialect, Random random) {
		Map<String, String> positions = new LinkedHashMap<>();
		for (Switch each : this.switches.get(dialect)) {
			positions.put(each.name(), each.options().get(random.nextInt(each.options().size())).value());
		}
		this.desk.control().contentType(ContentType.JSON).body(positions).patch("/settings").then().statusCode(200);
		return positions;
	}

	private List<String> rules(String dialect) {
		return this.switches.get(dialect).stream().map(Switch::rule).toList();
	}

	private CalibrationResult deskie(TestWorkspace.Staff staff, @Nullable String testDomain) throws Exception {
		return new Calibration(new LiveAccount(CalibrationDialect.DESKIE, url(), staff.email(), staff.key()),
				testDomain, this.output::add, this::advance)
			.run();
	}

	/** Waits by the clock of the workspace. */
	private void advance(int seconds) {
		this.desk.control()
			.contentType(ContentType.JSON)
			.body("{\"by\": \"PT" + seconds + "S\"}")
			.post("/clock/advance")
			.then()
			.statusCode(200);
	}

	private String url() {
		return "http://localhost:" + this.desk.port();
	}

	private int count() {
		return this.desk.control().get("/state").jsonPath().getList("users").size();
	}

}
