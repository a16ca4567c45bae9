package io.twindesk.deskie;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twindesk.Desk;
import io.twindesk.Desks;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.access.Permission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** Who may call what: routes down, callers across, the answer's status in each cell. */
@Tag("long")
@OneDatabaseServerTest
class DeskiePermissionTests {

	private static final String PERMISSIONS = """
			route          OWNER AGENT VIEWER WRITER NOBODY
			CREATE         201   201   403    201    403
			LIST           200   200   200    403    403
			VIEW           200   200   200    403    403
			EDIT           200   200   403    200    403
			IDENTIFICATION 200   200   403    200    403
			LINK           200   200   403    200    403
			UNLINK         200   200   403    200    403
			DISABLE        200   200   403    200    403
			BLOCK          200   200   403    200    403
			RESTORE        200   200   403    200    403
			DELETE         200   403   403    403    403
			""";

	private final Desks desks;

	private final Desk desk;

	DeskiePermissionTests(Desks desks) {
		this.desks = desks;
		this.desk = desks.open();
		this.desk.create("one@acme.test");
		this.desk.create("two@acme.test");
	}

	@ParameterizedTest(name = "{0} by {1} is answered {2}")
	@MethodSource
	void routesAskForTheirPermission(DeskieRoute route, Caller caller, int status) {
		if (route == DeskieRoute.UNLINK) {
			DeskieRoute.LINK.call(this.desk.deskie()).then().statusCode(200);
		}
		Response answer = route.call(this.desk.deskie(staff(caller)));
		answer.then().statusCode(status);
		if (status == 403) {
			answer.then().body("error", equalTo("access_denied"));
		}
	}

	static Stream<Arguments> routesAskForTheirPermission() {
		String[] callers = PERMISSIONS.lines().findFirst().orElseThrow().split(" +");
		return PERMISSIONS.lines()
			.skip(1)
			.map((line) -> line.split(" +"))
			.flatMap((cells) -> Stream.iterate(1, (column) -> column < cells.length, (column) -> column + 1)
				.map((column) -> Arguments.of(DeskieRoute.valueOf(cells[0]), Caller.valueOf(callers[column]),
						Integer.parseInt(cells[column]))));
	}

	@ParameterizedTest(name = "{0} with {1}")
	@MethodSource
	void noRouteAnswersWhoCannotProveWhoTheyAre(DeskieRoute route, Stranger stranger) {
		Response answer = route.call(stranger.knock(this.desk));
		answer.then().statusCode(stranger.status).body("error", equalTo(stranger.code));
		if (stranger.status == 401) {
			answer.then().header("WWW-Authenticate", startsWith("Basic realm="));
		}
	}

	static Stream<Arguments> noRouteAnswersWhoCannotProveWhoTheyAre() {
		return Arrays.stream(DeskieRoute.values())
			.flatMap((route) -> Arrays.stream(Stranger.values()).map((stranger) -> Arguments.of(route, stranger)));
	}

	@Test
	void deletingAsksForFullAccessAndForItsPermission() {
		Desk.Staff writer = this.desks.staff(this.desk.workspace(), "w@acme.test", Set.of(Permission.USER_CUD), true);
		Desk.Staff reader = this.desks.staff(this.desk.workspace(), "r@acme.test", Set.of(Permission.USER_READ), true);
		DeskieRoute.DELETE.call(this.desk.deskie(reader)).then().statusCode(403);
		DeskieRoute.DELETE.call(this.desk.deskie(writer)).then().statusCode(200);
	}

	@Test
	void whatIsRefusedDoesNotHappen() {
		DeskieRoute.DELETE.call(this.desk.deskie(this.desk.agent())).then().statusCode(403);
		DeskieRoute.BLOCK.call(this.desk.deskie(this.desk.viewer())).then().statusCode(403);
		this.desk.get("/api/users/1.json").then().statusCode(200).body("user.active", equalTo(true));
	}

	private Desk.Staff staff(Caller caller) {
		return switch (caller) {
			case OWNER -> this.desk.owner();
			case AGENT -> this.desk.agent();
			case VIEWER -> this.desk.viewer();
			case WRITER -> this.desks.staff(this.desk.workspace(), "w@acme.test", Set.of(Permission.USER_CUD), false);
			case NOBODY -> this.desks.staff(this.desk.workspace(), "n@acme.test", Set.of(), false);
		};
	}

	private enum Caller {

		OWNER, AGENT, VIEWER, WRITER, NOBODY

	}

	private enum Stranger {

		ANOTHER_STAFF_EMAIL(403, "staff_has_not_access"), A_WRONG_KEY(401, "wrong_credentials"),
		NO_CREDENTIALS(401, "wrong_credentials"), NO_BASE64(401, "wrong_credentials"),
		ANOTHER_SCHEME(401, "wrong_credentials"), NO_COLON(401, "wrong_credentials");

		private final int status;

		private final String code;

		Stranger(int status, String code) {
			this.status = status;
			this.code = code;
		}

		RequestSpecification knock(Desk desk) {
			RequestSpecification request = RestAssured.given().port(desk.port());
			return switch (this) {
				case ANOTHER_STAFF_EMAIL -> desk.deskie(new Desk.Staff("other@acme.test", desk.owner().key()));
				case A_WRONG_KEY -> desk.deskie(new Desk.Staff(desk.owner().email(), "twd_wrong"));
				case NO_CREDENTIALS -> request;
				case NO_BASE64 -> request.header("Authorization", "Basic ***");
				case ANOTHER_SCHEME -> request.header("Authorization", "Bearer " + desk.owner().key());
				case NO_COLON -> request.header("Authorization", "Basic YWRh");
			};
		}

	}

}
