package io.twindesk.omnidesk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.twindesk.Desks;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp.Answer;
import io.twindesk.access.Permission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Which permission opens which endpoint, and that no other does. */
@Tag("long")
@OneDatabaseServerTest
class OmnideskPermissionTests {

	/** The contract's column, written out once more. */
	private static final Map<Permission, Set<Endpoint>> OPENS = Map.of(Permission.USER_READ,
			EnumSet.of(Endpoint.LIST, Endpoint.SETTINGS), Permission.USER_ANONYMOUS_BROWSING_UPDATE,
			EnumSet.of(Endpoint.INCOGNITO), Permission.API_RESERVE_USER, EnumSet.of(Endpoint.RESERVE),
			Permission.USER_CUD,
			EnumSet.complementOf(EnumSet.of(Endpoint.LIST, Endpoint.SETTINGS, Endpoint.INCOGNITO, Endpoint.RESERVE)));

	private final Desks desks;

	private final Office office;

	OmnideskPermissionTests(Desks desks) {
		this.desks = desks;
		this.office = Office.open(desks).statistics();
	}

	static Stream<Arguments> matrix() {
		List<Set<Permission>> keys = List.of(Set.of(), Set.of(Permission.USER_READ), Set.of(Permission.USER_CUD),
				Set.of(Permission.API_RESERVE_USER), Set.of(Permission.USER_ANONYMOUS_BROWSING_UPDATE),
				EnumSet.allOf(Permission.class));
		return Arrays.stream(Endpoint.values())
			.flatMap((endpoint) -> keys.stream().map((key) -> Arguments.of(endpoint, key)));
	}

	@ParameterizedTest(name = "{0} with {1}")
	@MethodSource("matrix")
	void anEndpointAsksForItsOwnPermission(Endpoint endpoint, Set<Permission> permissions) {
		Office staff = this.office.as(this.desks.actingFor(this.office.desk(), 1, permissions));
		boolean open = permissions.stream().anyMatch((permission) -> OPENS.get(permission).contains(endpoint));
		String before = this.office.everything();
		Answer answer = staff.call(endpoint);
		if (open) {
			assertThat(answer.status()).as(answer.body()).isEqualTo(endpoint.success());
		}
		else {
			JsonNode refusal = Refusals.assertRefused(answer, 403);
			assertThat(refusal.get("message").asString()).contains(endpoint.permission().name());
			assertThat(this.office.everything()).isEqualTo(before);
		}
	}

	@Test
	void nothingAsksForFullAccess() {
		Office agent = this.office.as(this.desks.staff(this.office.desk().workspace(), "half@acme.test",
				EnumSet.allOf(Permission.class), false));
		for (Endpoint endpoint : List.of(Endpoint.LIST, Endpoint.CREATE, Endpoint.EDIT)) {
			agent.done(endpoint, endpoint.fields());
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void thePermissionComesBeforeTheParametersAndTheBody(Endpoint endpoint) {
		Office nobody = this.office.as(this.desks.actingFor(this.office.desk(), 1, Set.of()));
		Refusals.assertRefused(nobody.call(endpoint, Fields.of("userID=x&itemLimit=x")), 403);
		if (endpoint.success() == 204) {
			Refusals.assertRefused(nobody.json(endpoint, "{"), 403);
			Refusals.assertRefused(nobody.send(endpoint, "application/xml", "<a/>"), 403);
			Refusals.assertRefused(nobody.send(endpoint, "multipart/form-data", "x"), 403);
		}
	}

	@Test
	void thePermissionComesBeforeWhatIsThere() {
		Office viewer = this.office.as(this.office.desk().viewer());
		Refusals.assertRefused(viewer.http().form("PUT", Office.USERS + "/99", "firstname=A"), 403);
		Refusals.assertRefused(viewer.call(Endpoint.MAX_CHATS, Fields.of("userID=99&maxChats=1")), 403);
		Refusals.assertRefused(viewer.call(Endpoint.CREATE, Office.ADA), 403);
	}

	@Test
	void parametersComeBeforeWhatIsThere() {
		Refusals.assertBroken(this.office.call(Endpoint.MAX_CHATS, Fields.of("userID=99&maxChats=-1")), "maxChats");
		Refusals.assertBroken(this.office.call(Endpoint.VIEW, Fields.of("userID=99&viewID=99&newValue=2")), "newValue");
		Refusals.assertBroken(this.office.call(Endpoint.WATCH, Fields.of("statistic=none&watchToggle=x")),
				"watchToggle");
		Refusals.assertBroken(this.office.http().form("PUT", Office.USERS + "/99", "firstname=1"), "firstname");
		Refusals.assertBroken(this.office.call(Endpoint.USERNAME, Fields.of("id=99&username=_")), "username");
		Refusals.assertBroken(
				this.office.call(Endpoint.STATUS, Fields.of("userEmailAddress=nobody@acme.test&statusID=0")),
				"statusID");
	}

	@Test
	void parametersComeBeforeStates() {
		this.office.done(Endpoint.LOCK, "userID=1&status=2");
		this.office.done(Endpoint.RESERVE, "channelID=5");
		Refusals.assertBroken(this.office.call(Endpoint.STATUS, Fields.of("userID=1&statusID=0")), "statusID");
		Refusals.assertBroken(this.office.call(Endpoint.CREATE, Office.ADA.with("language", "x")), "language");
		Refusals.assertBroken(
				this.office.http().form("PUT", Office.USERS + "/1", "email=grace%40acme.test&dateFormat=x"),
				"dateFormat");
	}

	@Test
	void whatIsThereComesBeforeStates() {
		this.office.done(Endpoint.LOCK, "userID=1&status=2");
		Refusals.assertRefused(this.office.http().form("PUT", Office.USERS + "/99", "email=grace%40acme.test"), 404);
		Refusals.assertRefused(this.office.call(Endpoint.USERNAME, Fields.of("id=99&username=ada")), 404);
		Refusals.assertRefused(this.office.call(Endpoint.STATUS, Fields.of("userID=99&statusID=2")), 404);
	}

}
