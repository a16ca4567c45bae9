package io.twindesk.deskie;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class DeskieAuthenticationTests {

	private final TestWorkspaces testWorkspaces;

	private final TestWorkspace testWorkspace;

	DeskieAuthenticationTests(TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
		this.testWorkspace = testWorkspaces.open();
	}

	static Stream<DeskieRoutes.Route> all() {
		return DeskieRoutes.all("1");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("all")
	void everyRouteRequiresCredentials(DeskieRoutes.Route route) {
		RawResponse response = RawHttp.exchange(this.testWorkspace.port(),
				route + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", new byte[0]);
		ErrorResponses.assertRejected(response, 401, "wrong_credentials");
		assertThat(response.headers().get("WWW-Authenticate")).matches("Basic realm=\"[^\"]+\"");
	}

	@ParameterizedTest(name = "Authorization: {0}")
	@ValueSource(strings = { "", "Basic", "Basic ", "Basic !!!", "Basic bm9jb2xvbg==", "Basic Og==", "Basic =",
			"Bearer abc", "Digest username=x", "Negotiate", "basic", "Basic b3duZXJAYWNtZS50ZXN0OndyAG9uZw==",
			"Basic /////w==" })
	void malformedCredentialsAreNoCredentials(String authorization) {
		assertUnknown(authorization);
	}

	@ParameterizedTest(name = "the key ''{0}''")
	@ValueSource(strings = { "wrong", "", " ", "' or '1'='1", "demo-full-access:", "\u0000", "ключ", "%" })
	void aWrongKeyIsRejected(String key) {
		assertUnknown(RawHttp.basic(this.testWorkspace.owner().email() + ":" + key));
	}

	@Test
	void aKeyInAnotherCaseOrWithASuffixIsWrong() {
		String owner = this.testWorkspace.owner().email() + ":";
		assertUnknown(RawHttp.basic(owner + this.testWorkspace.owner().key().toUpperCase(Locale.ROOT)));
		assertUnknown(RawHttp.basic(owner + this.testWorkspace.owner().key() + "0"));
		assertUnknown(RawHttp.basic(owner + "k".repeat(4000)));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "/api", "/api/", "/api/nothing.json", "/api/users/identification.json" })
	void withoutCredentialsAnUnknownRouteIsUnauthorized(String path) {
		ErrorResponses.assertRejected(new RawHttp(this.testWorkspace.port(), "").send("GET", path), 401,
				"wrong_credentials");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("all")
	void theRightKeyWithAnotherStaffEmailIsRejectedEverywhere(DeskieRoutes.Route route) {
		RawHttp otherStaff = new RawHttp(this.testWorkspace.port(),
				RawHttp.basic(this.testWorkspace.agent().email() + ":" + this.testWorkspace.owner().key()));
		ErrorResponses.assertRejected(otherStaff.json(route.method(), route.path(), "{}"), 403, "staff_has_not_access");
	}

	@Test
	void theStaffEmailIsTakenInAnyCase() {
		RawHttp owner = new RawHttp(this.testWorkspace.port(), RawHttp.basic(
				this.testWorkspace.owner().email().toUpperCase(Locale.ROOT) + ":" + this.testWorkspace.owner().key()));
		assertThat(owner.send("GET", "/api/users.json").status()).isEqualTo(200);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("all")
	void readPermissionDoesNotAllowWrites(DeskieRoutes.Route route) {
		this.testWorkspace.create("jane@acme.test");
		RawResponse response = as(this.testWorkspace.viewer()).json(route.method(), route.path(), "not even read");
		if (route.isWrite()) {
			ErrorResponses.assertRejected(response, 403, "access_denied");
		}
		else {
			assertThat(response.status()).isEqualTo(200);
		}
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "/api/users.json", "/api/users/1.json" })
	void writePermissionDoesNotAllowReads(String path) {
		this.testWorkspace.create("jane@acme.test");
		TestWorkspace.Staff writer = this.testWorkspaces.staff(this.testWorkspace.workspace(), "writer@acme.test",
				EnumSet.of(Permission.USER_CUD), true);
		ErrorResponses.assertRejected(as(writer).send("GET", path), 403, "access_denied");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("all")
	void otherPermissionsOpenNoRoute(DeskieRoutes.Route route) {
		TestWorkspace.Staff other = this.testWorkspaces.staff(this.testWorkspace.workspace(), "other@acme.test",
				Set.of(Permission.API_RESERVE_USER, Permission.USER_ANONYMOUS_BROWSING_UPDATE), true);
		ErrorResponses.assertRejected(as(other).json(route.method(), route.path(), "{}"), 403, "access_denied");
	}

	@Test
	void deletingRequiresFullAccess() {
		this.testWorkspace.create("jane@acme.test");
		ErrorResponses.assertRejected(as(this.testWorkspace.agent()).send("DELETE", "/api/users/1.json"), 403,
				"access_denied");
		assertThat(as(this.testWorkspace.owner()).send("DELETE", "/api/users/1.json").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic  ", "basic   ", "BASIC      " })
	void severalSpacesMayFollowTheScheme(String scheme) {
		String token = RawHttp.basic(this.testWorkspace.owner().email() + ":" + this.testWorkspace.owner().key())
			.substring("Basic ".length());
		assertThat(new RawHttp(this.testWorkspace.port(), scheme + token).send("GET", "/api/users.json").status())
			.isEqualTo(200);
	}

	@Test
	void wrongKeysAreNotCountedInADemo() {
		String wrong = RawHttp.basic(this.testWorkspace.owner().email() + ":wrong");
		for (int i = 0; i < 12; i++) {
			assertUnknown(wrong);
		}
		assertThat(as(this.testWorkspace.owner()).send("GET", "/api/users.json").status()).isEqualTo(200);
	}

	private RawHttp as(TestWorkspace.Staff staff) {
		return new RawHttp(this.testWorkspace.port(), RawHttp.basic(staff.email() + ":" + staff.key()));
	}

	private void assertUnknown(String authorization) {
		RawResponse response = new RawHttp(this.testWorkspace.port(), authorization).send("GET", "/api/users.json");
		ErrorResponses.assertRejected(response, 401, "wrong_credentials");
		assertThat(response.headers().get("WWW-Authenticate")).matches("Basic realm=\"[^\"]+\"");
	}

}
