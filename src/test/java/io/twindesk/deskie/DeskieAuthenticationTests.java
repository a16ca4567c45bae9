package io.twindesk.deskie;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import io.twindesk.Desk;
import io.twindesk.Desks;
import io.twindesk.RawHttp;
import io.twindesk.ServerTest;
import io.twindesk.access.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class DeskieAuthenticationTests {

	private final Desks desks;

	private final Desk desk;

	DeskieAuthenticationTests(Desks desks) {
		this.desks = desks;
		this.desk = desks.open();
	}

	static Stream<DeskieRoutes.Route> all() {
		return DeskieRoutes.all("1");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("all")
	void everyRouteAsksForCredentials(DeskieRoutes.Route route) {
		RawHttp.Answer answer = RawHttp.exchange(this.desk.port(),
				route + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", new byte[0]);
		Refusals.assertRefused(answer, 401, "wrong_credentials");
		assertThat(answer.headers().get("WWW-Authenticate")).matches("Basic realm=\"[^\"]+\"");
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
	void aWrongKeyOpensNothing(String key) {
		assertUnknown(RawHttp.basic(this.desk.owner().email() + ":" + key));
	}

	@Test
	void aKeyInAnotherCaseOrWithMoreBehindItIsAWrongOne() {
		String owner = this.desk.owner().email() + ":";
		assertUnknown(RawHttp.basic(owner + this.desk.owner().key().toUpperCase(Locale.ROOT)));
		assertUnknown(RawHttp.basic(owner + this.desk.owner().key() + "0"));
		assertUnknown(RawHttp.basic(owner + "k".repeat(4000)));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "/api", "/api/", "/api/nothing.json", "/api/users/identification.json" })
	void withoutCredentialsAnUnknownRouteIsNotTold(String path) {
		Refusals.assertRefused(new RawHttp(this.desk.port(), "").send("GET", path), 401, "wrong_credentials");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("all")
	void theRightKeyWithAnotherStaffEmailIsRefusedEverywhere(DeskieRoutes.Route route) {
		RawHttp stranger = new RawHttp(this.desk.port(),
				RawHttp.basic(this.desk.agent().email() + ":" + this.desk.owner().key()));
		Refusals.assertRefused(stranger.json(route.method(), route.path(), "{}"), 403, "staff_has_not_access");
	}

	@Test
	void theStaffEmailIsTakenInAnyCase() {
		RawHttp owner = new RawHttp(this.desk.port(),
				RawHttp.basic(this.desk.owner().email().toUpperCase(Locale.ROOT) + ":" + this.desk.owner().key()));
		assertThat(owner.send("GET", "/api/users.json").status()).isEqualTo(200);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("all")
	void whoMayOnlyReadWritesNothing(DeskieRoutes.Route route) {
		this.desk.create("jane@acme.test");
		RawHttp.Answer answer = as(this.desk.viewer()).json(route.method(), route.path(), "not even read");
		if (route.isWrite()) {
			Refusals.assertRefused(answer, 403, "access_denied");
		}
		else {
			assertThat(answer.status()).isEqualTo(200);
		}
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "/api/users.json", "/api/users/1.json" })
	void whoMayOnlyWriteReadsNothing(String path) {
		this.desk.create("jane@acme.test");
		Desk.Staff writer = this.desks.staff(this.desk.workspace(), "writer@acme.test", EnumSet.of(Permission.USER_CUD),
				true);
		Refusals.assertRefused(as(writer).send("GET", path), 403, "access_denied");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("all")
	void otherPermissionsOpenNoRoute(DeskieRoutes.Route route) {
		Desk.Staff other = this.desks.staff(this.desk.workspace(), "other@acme.test",
				Set.of(Permission.API_RESERVE_USER, Permission.USER_ANONYMOUS_BROWSING_UPDATE), true);
		Refusals.assertRefused(as(other).json(route.method(), route.path(), "{}"), 403, "access_denied");
	}

	@Test
	void deletingAsksForFullAccessAsWell() {
		this.desk.create("jane@acme.test");
		Refusals.assertRefused(as(this.desk.agent()).send("DELETE", "/api/users/1.json"), 403, "access_denied");
		assertThat(as(this.desk.owner()).send("DELETE", "/api/users/1.json").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic  ", "basic   ", "BASIC      " })
	void severalBlanksMayFollowTheScheme(String scheme) {
		String token = RawHttp.basic(this.desk.owner().email() + ":" + this.desk.owner().key())
			.substring("Basic ".length());
		assertThat(new RawHttp(this.desk.port(), scheme + token).send("GET", "/api/users.json").status())
			.isEqualTo(200);
	}

	@Test
	void wrongKeysAreNotCountedInADemo() {
		String wrong = RawHttp.basic(this.desk.owner().email() + ":wrong");
		for (int i = 0; i < 12; i++) {
			assertUnknown(wrong);
		}
		assertThat(as(this.desk.owner()).send("GET", "/api/users.json").status()).isEqualTo(200);
	}

	private RawHttp as(Desk.Staff staff) {
		return new RawHttp(this.desk.port(), RawHttp.basic(staff.email() + ":" + staff.key()));
	}

	private void assertUnknown(String authorization) {
		RawHttp.Answer answer = new RawHttp(this.desk.port(), authorization).send("GET", "/api/users.json");
		Refusals.assertRefused(answer, 401, "wrong_credentials");
		assertThat(answer.headers().get("WWW-Authenticate")).matches("Basic realm=\"[^\"]+\"");
	}

}
