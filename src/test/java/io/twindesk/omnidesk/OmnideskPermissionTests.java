package io.twindesk.omnidesk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.Permission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The permission that each endpoint requires. */
@Tag("long")
@OneDatabaseServerTest
class OmnideskPermissionTests {

	/** The permissions of the vendor's table. */
	private static final Map<Permission, Set<Endpoint>> OPENS = Map.of(Permission.USER_READ,
			EnumSet.of(Endpoint.LIST, Endpoint.SETTINGS), Permission.USER_ANONYMOUS_BROWSING_UPDATE,
			EnumSet.of(Endpoint.INCOGNITO), Permission.API_RESERVE_USER, EnumSet.of(Endpoint.RESERVE),
			Permission.USER_CUD,
			EnumSet.complementOf(EnumSet.of(Endpoint.LIST, Endpoint.SETTINGS, Endpoint.INCOGNITO, Endpoint.RESERVE)));

	private final TestWorkspaces testWorkspaces;

	private final OmnideskFixture omnideskFixture;

	OmnideskPermissionTests(TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces).statistics();
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
	void anEndpointRequiresItsOwnPermission(Endpoint endpoint, Set<Permission> permissions) {
		OmnideskFixture staff = this.omnideskFixture
			.as(this.testWorkspaces.actingFor(this.omnideskFixture.desk(), 1, permissions));
		boolean open = permissions.stream().anyMatch((permission) -> OPENS.get(permission).contains(endpoint));
		String before = this.omnideskFixture.everything();
		RawResponse response = staff.call(endpoint);
		if (open) {
			assertThat(response.status()).as(response.body()).isEqualTo(endpoint.success());
		}
		else {
			JsonNode error = ErrorResponses.assertRejected(response, 403);
			assertThat(error.get("message").asString()).contains(endpoint.permission().name());
			assertThat(this.omnideskFixture.everything()).isEqualTo(before);
		}
	}

	@Test
	void noEndpointRequiresFullAccess() {
		OmnideskFixture agent = this.omnideskFixture.as(this.testWorkspaces
			.staff(this.omnideskFixture.desk().workspace(), "half@acme.test", EnumSet.allOf(Permission.class), false));
		for (Endpoint endpoint : List.of(Endpoint.LIST, Endpoint.CREATE, Endpoint.EDIT)) {
			agent.done(endpoint, endpoint.fields());
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void thePermissionComesBeforeTheParametersAndTheBody(Endpoint endpoint) {
		OmnideskFixture nobody = this.omnideskFixture
			.as(this.testWorkspaces.actingFor(this.omnideskFixture.desk(), 1, Set.of()));
		ErrorResponses.assertRejected(nobody.call(endpoint, Fields.of("userID=x&itemLimit=x")), 403);
		if (endpoint.success() == 204) {
			ErrorResponses.assertRejected(nobody.json(endpoint, "{"), 403);
			ErrorResponses.assertRejected(nobody.send(endpoint, "application/xml", "<a/>"), 403);
			ErrorResponses.assertRejected(nobody.send(endpoint, "multipart/form-data", "x"), 403);
		}
	}

	@Test
	void thePermissionIsCheckedBeforeExistence() {
		OmnideskFixture viewer = this.omnideskFixture.as(this.omnideskFixture.desk().viewer());
		ErrorResponses.assertRejected(viewer.http().form("PUT", OmnideskFixture.USERS + "/99", "firstname=A"), 403);
		ErrorResponses.assertRejected(viewer.call(Endpoint.MAX_CHATS, Fields.of("userID=99&maxChats=1")), 403);
		ErrorResponses.assertRejected(viewer.call(Endpoint.CREATE, OmnideskFixture.ADA), 403);
	}

	@Test
	void parametersAreCheckedBeforeExistence() {
		ErrorResponses.assertBroken(this.omnideskFixture.call(Endpoint.MAX_CHATS, Fields.of("userID=99&maxChats=-1")),
				"maxChats");
		ErrorResponses.assertBroken(
				this.omnideskFixture.call(Endpoint.VIEW, Fields.of("userID=99&viewID=99&newValue=2")), "newValue");
		ErrorResponses.assertBroken(
				this.omnideskFixture.call(Endpoint.WATCH, Fields.of("statistic=none&watchToggle=x")), "watchToggle");
		ErrorResponses.assertBroken(
				this.omnideskFixture.http().form("PUT", OmnideskFixture.USERS + "/99", "firstname=1"), "firstname");
		ErrorResponses.assertBroken(this.omnideskFixture.call(Endpoint.USERNAME, Fields.of("id=99&username=_")),
				"username");
		ErrorResponses.assertBroken(
				this.omnideskFixture.call(Endpoint.STATUS, Fields.of("userEmailAddress=nobody@acme.test&statusID=0")),
				"statusID");
	}

	@Test
	void parametersAreCheckedBeforeStates() {
		this.omnideskFixture.done(Endpoint.LOCK, "userID=1&status=2");
		this.omnideskFixture.done(Endpoint.RESERVE, "channelID=5");
		ErrorResponses.assertBroken(this.omnideskFixture.call(Endpoint.STATUS, Fields.of("userID=1&statusID=0")),
				"statusID");
		ErrorResponses.assertBroken(
				this.omnideskFixture.call(Endpoint.CREATE, OmnideskFixture.ADA.with("language", "x")), "language");
		ErrorResponses.assertBroken(this.omnideskFixture.http()
			.form("PUT", OmnideskFixture.USERS + "/1", "email=grace%40acme.test&dateFormat=x"), "dateFormat");
	}

	@Test
	void existenceIsCheckedBeforeStates() {
		this.omnideskFixture.done(Endpoint.LOCK, "userID=1&status=2");
		ErrorResponses.assertRejected(
				this.omnideskFixture.http().form("PUT", OmnideskFixture.USERS + "/99", "email=grace%40acme.test"), 404);
		ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.USERNAME, Fields.of("id=99&username=ada")),
				404);
		ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.STATUS, Fields.of("userID=99&statusID=2")),
				404);
	}

}
