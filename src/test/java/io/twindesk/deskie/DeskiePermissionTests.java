package io.twindesk.deskie;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.Permission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** The status of each route for callers with different permissions. */
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

	private final TestWorkspaces testWorkspaces;

	private final TestWorkspace testWorkspace;

	DeskiePermissionTests(TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
		this.testWorkspace = testWorkspaces.open();
		this.testWorkspace.create("one@acme.test");
		this.testWorkspace.create("two@acme.test");
	}

	@ParameterizedTest(name = "{0} by {1} returns {2}")
	@MethodSource
	void routesRequireTheirPermission(DeskieRoute route, Caller caller, int status) {
		if (route == DeskieRoute.UNLINK) {
			DeskieRoute.LINK.call(this.testWorkspace.deskie()).then().statusCode(200);
		}
		Response response = route.call(this.testWorkspace.deskie(staff(caller)));
		response.then().statusCode(status);
		if (status == 403) {
			response.then().body("error", equalTo("access_denied"));
		}
	}

	static Stream<Arguments> routesRequireTheirPermission() {
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
	void everyRouteRejectsInvalidCredentials(DeskieRoute route, InvalidCaller invalidCaller) {
		Response response = route.call(invalidCaller.send(this.testWorkspace));
		response.then().statusCode(invalidCaller.status).body("error", equalTo(invalidCaller.code));
		if (invalidCaller.status == 401) {
			response.then().header("WWW-Authenticate", startsWith("Basic realm="));
		}
	}

	static Stream<Arguments> everyRouteRejectsInvalidCredentials() {
		return Arrays.stream(DeskieRoute.values())
			.flatMap((route) -> Arrays.stream(InvalidCaller.values())
				.map((invalidCaller) -> Arguments.of(route, invalidCaller)));
	}

	@Test
	void deletingRequiresFullAccessAndItsPermission() {
		TestWorkspace.Staff writer = this.testWorkspaces.staff(this.testWorkspace.workspace(), "w@acme.test",
				Set.of(Permission.USER_CUD), true);
		TestWorkspace.Staff reader = this.testWorkspaces.staff(this.testWorkspace.workspace(), "r@acme.test",
				Set.of(Permission.USER_READ), true);
		DeskieRoute.DELETE.call(this.testWorkspace.deskie(reader)).then().statusCode(403);
		DeskieRoute.DELETE.call(this.testWorkspace.deskie(writer)).then().statusCode(200);
	}

	@Test
	void aRejectedRequestChangesNothing() {
		DeskieRoute.DELETE.call(this.testWorkspace.deskie(this.testWorkspace.agent())).then().statusCode(403);
		DeskieRoute.BLOCK.call(this.testWorkspace.deskie(this.testWorkspace.viewer())).then().statusCode(403);
		this.testWorkspace.get("/api/users/1.json").then().statusCode(200).body("user.active", equalTo(true));
	}

	private TestWorkspace.Staff staff(Caller caller) {
		return switch (caller) {
			case OWNER -> this.testWorkspace.owner();
			case AGENT -> this.testWorkspace.agent();
			case VIEWER -> this.testWorkspace.viewer();
			case WRITER -> this.testWorkspaces.staff(this.testWorkspace.workspace(), "w@acme.test",
					Set.of(Permission.USER_CUD), false);
			case NOBODY -> this.testWorkspaces.staff(this.testWorkspace.workspace(), "n@acme.test", Set.of(), false);
		};
	}

	private enum Caller {

		OWNER, AGENT, VIEWER, WRITER, NOBODY

	}

	private enum InvalidCaller {

		ANOTHER_STAFF_EMAIL(403, "staff_has_not_access"), A_WRONG_KEY(401, "wrong_credentials"),
		NO_CREDENTIALS(401, "wrong_credentials"), NO_BASE64(401, "wrong_credentials"),
		ANOTHER_SCHEME(401, "wrong_credentials"), NO_COLON(401, "wrong_credentials");

		private final int status;

		private final String code;

		InvalidCaller(int status, String code) {
			this.status = status;
			this.code = code;
		}

		RequestSpecification send(TestWorkspace testWorkspace) {
			RequestSpecification request = RestAssured.given().port(testWorkspace.port());
			return switch (this) {
				case ANOTHER_STAFF_EMAIL ->
					testWorkspace.deskie(new TestWorkspace.Staff("other@acme.test", testWorkspace.owner().key()));
				case A_WRONG_KEY ->
					testWorkspace.deskie(new TestWorkspace.Staff(testWorkspace.owner().email(), "twd_wrong"));
				case NO_CREDENTIALS -> request;
				case NO_BASE64 -> request.header("Authorization", "Basic ***");
				case ANOTHER_SCHEME -> request.header("Authorization", "Bearer " + testWorkspace.owner().key());
				case NO_COLON -> request.header("Authorization", "Basic YWRh");
			};
		}

	}

}
