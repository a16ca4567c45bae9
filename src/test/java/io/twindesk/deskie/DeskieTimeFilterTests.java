package io.twindesk.deskie;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.response.Response;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.workspace.WorkspaceService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Three users, around a midnight in Kyiv in summer and at a noon there in winter. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskieTimeFilterTests {

	private static final List<String> WINDOWS = List.of("time", "updated_time", "last_contact_time");

	private static final Instant MIDNIGHT = Instant.parse("2024-05-06T21:00:00Z");

	private static final Instant WINTER_NOON = Instant.parse("2024-12-01T10:00:00.5Z");

	private final TestWorkspace kyiv;

	private final TestWorkspace utc;

	private final JdbcTemplate database;

	DeskieTimeFilterTests(TestWorkspaces testWorkspaces, WorkspaceService workspaces, JdbcTemplate database) {
		this.kyiv = testWorkspaces.open();
		this.utc = testWorkspaces.open();
		this.database = database;
		workspaces.changeSettings(this.utc.workspace().name(), Map.of("timeZone", "UTC"));
	}

	@BeforeAll
	void fill() {
		for (TestWorkspace testWorkspace : List.of(this.kyiv, this.utc)) {
			at(testWorkspace, MIDNIGHT.minusMillis(1));
			at(testWorkspace, MIDNIGHT);
			at(testWorkspace, WINTER_NOON);
		}
	}

	@ParameterizedTest(name = "{0} {1} to {2} finds {3}")
	@MethodSource
	void eachWindowTakesAllThreeFormsInTheWorkspacesZone(String window, String from, String to, List<Long> ids) {
		assertThat(find(this.kyiv, window, from, to)).isEqualTo(ids);
	}

	static Stream<Arguments> eachWindowTakesAllThreeFormsInTheWorkspacesZone() {
		String midnight = String.valueOf(MIDNIGHT.getEpochSecond());
		String noon = String.valueOf(WINTER_NOON.getEpochSecond());
		return WINDOWS.stream()
			.flatMap((window) -> Stream.of(Arguments.of(window, "2024-05-07", "", List.of(2L, 3L)),
					Arguments.of(window, "", "2024-05-06", List.of(1L)),
					Arguments.of(window, "2024-05-07", "2024-05-07", List.of(2L)),
					Arguments.of(window, "2024-05-06", "2024-12-01", List.of(1L, 2L, 3L)),
					Arguments.of(window, "2024-05-07 00:00:00", "", List.of(2L, 3L)),
					Arguments.of(window, "2024-05-07 00:00:01", "", List.of(3L)),
					Arguments.of(window, "", "2024-05-06 23:59:59", List.of(1L)),
					Arguments.of(window, "2024-12-01 12:00:00", "2024-12-01 12:00:00", List.of(3L)),
					Arguments.of(window, midnight, "", List.of(2L, 3L)),
					Arguments.of(window, midnight, midnight, List.of(2L)),
					Arguments.of(window, "", noon, List.of(1L, 2L, 3L)),
					Arguments.of(window, "2024-05-07", noon, List.of(2L, 3L)),
					Arguments.of(window, "2025-01-01", "", List.of())));
	}

	@Test
	void anotherZoneHasAnotherMidnight() {
		assertThat(find(this.utc, "time", "2024-05-07", "")).containsExactly(3L);
		assertThat(find(this.utc, "time", "2024-05-06 21:00:00", "2024-05-06 21:00:00")).containsExactly(2L);
		assertThat(find(this.utc, "time", String.valueOf(MIDNIGHT.getEpochSecond()), "")).containsExactly(2L, 3L);
	}

	@ParameterizedTest(name = "{0} {1} to {2}")
	@MethodSource
	void aRangeThatEndsBeforeItBeginsIsRejected(String window, String from, String to) {
		request(this.kyiv, window, from, to).then().spec(ErrorResponses.rejected(400, "wrong_time_range"));
	}

	static Stream<Arguments> aRangeThatEndsBeforeItBeginsIsRejected() {
		return WINDOWS.stream()
			.flatMap((window) -> Stream.of(Arguments.of(window, "2024-05-08", "2024-05-07"),
					Arguments.of(window, "2024-05-07 00:00:01", "2024-05-07 00:00:00"),
					Arguments.of(window, "1715029201", "1715029200"),
					Arguments.of(window, "2024-05-08", "1715029200")));
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource
	void anInvalidTimeIsRejected(String parameter, String time) {
		this.kyiv.deskie()
			.queryParam(parameter, time)
			.get("/api/users.json")
			.then()
			.spec(ErrorResponses.rejected(400, "wrong_time"));
	}

	static Stream<Arguments> anInvalidTimeIsRejected() {
		List<String> times = List.of("yesterday", "", "2024-13-01", "2024-02-30", "2024-5-6", "06.05.2024",
				"2024-05-06T00:00:00", "2024-05-06 24:00:00", "2024-05-06 12:60:00", "2024-05-06 12:00", "-1", "1e9",
				"1.5", "+5", "999999999999999999999", "２０２４-05-06", "１２", "2024-05-06 ", "%_", "\u0000");
		return WINDOWS.stream()
			.flatMap((window) -> Stream.of("from_" + window, "to_" + window))
			.flatMap((parameter) -> times.stream().map((time) -> Arguments.of(parameter, time)));
	}

	@ParameterizedTest(name = "{0} to {1}")
	@MethodSource
	void distantTimesAreNoError(String from, String to) {
		request(this.kyiv, "time", from, to).then().statusCode(200);
	}

	static Stream<Arguments> distantTimesAreNoError() {
		return Stream.of(Arguments.of("0", "99999999999"), Arguments.of("0001-01-01", "9999-12-31"),
				Arguments.of("0000-01-01", "9999-12-31 23:59:59"));
	}

	private void at(TestWorkspace testWorkspace, Instant time) {
		Timestamp stamp = Timestamp.from(time);
		this.database.update(
				"update users set created_at = ?, updated_at = ?, last_contact_at = ? where workspace_id = ? and id = ?",
				stamp, stamp, stamp, testWorkspace.workspace().id(),
				testWorkspace.create(time.toEpochMilli() + "@acme.test"));
	}

	private static List<Long> find(TestWorkspace testWorkspace, String window, String from, String to) {
		return UserList.of(request(testWorkspace, window, from, to).then().statusCode(200).extract().asString()).ids();
	}

	private static Response request(TestWorkspace testWorkspace, String window, String from, String to) {
		var request = testWorkspace.deskie();
		if (!from.isEmpty()) {
			request.queryParam("from_" + window, from);
		}
		if (!to.isEmpty()) {
			request.queryParam("to_" + window, to);
		}
		return request.get("/api/users.json");
	}

}
