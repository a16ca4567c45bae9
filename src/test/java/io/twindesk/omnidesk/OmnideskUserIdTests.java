package io.twindesk.omnidesk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The user of a request: the named one, or the one that the key acts for. */
@Tag("long")
@OneDatabaseServerTest
class OmnideskUserIdTests {

	private final TestWorkspaces testWorkspaces;

	private final OmnideskFixture omnideskFixture;

	OmnideskUserIdTests(TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces).statistics();
	}

	/** The endpoints with the key's user as the default of userID. */
	static Set<Endpoint> withDefault() {
		Set<Endpoint> endpoints = withUserId();
		endpoints.removeAll(List.of(Endpoint.STATUS, Endpoint.LOCK, Endpoint.UNLOCK));
		return endpoints;
	}

	static Set<Endpoint> withUserId() {
		return EnumSet.complementOf(EnumSet.of(Endpoint.LIST, Endpoint.CREATE, Endpoint.EDIT, Endpoint.TAB,
				Endpoint.USERNAME, Endpoint.FIRSTNAME, Endpoint.LASTNAME));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("withDefault")
	void theDefaultIsTheUserThatTheKeyActsFor(Endpoint endpoint) {
		assertAboutAda(endpoint, endpoint.fields().without("userID"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("withUserId")
	void theTextUidMeansTheSame(Endpoint endpoint) {
		assertAboutAda(endpoint, endpoint.fields().with("userID", "UID"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("withUserId")
	void anotherUserMayBeNamed(Endpoint endpoint) {
		String ada = this.omnideskFixture.reads(1).toString();
		String grace = this.omnideskFixture.reads(2).toString();
		RawResponse response = this.omnideskFixture.call(endpoint, endpoint.fields().with("userID", 2));
		assertThat(response.status()).as(response.body()).isEqualTo(endpoint.success());
		assertThat(this.omnideskFixture.reads(1)).hasToString(ada);
		if (endpoint == Endpoint.SETTINGS) {
			assertThat(response.body()).contains("\"userID\":2");
		}
		else if (endpoint != Endpoint.VIEWS && endpoint != Endpoint.UNLOCK) {
			assertThat(this.omnideskFixture.reads(2).toString()).isNotEqualTo(grace);
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("withUserId")
	void anUnknownUserIsNotFound(Endpoint endpoint) {
		String before = this.omnideskFixture.everything();
		for (String id : List.of("3", "0", "-1", "9223372036854775807", "-9223372036854775808")) {
			ErrorResponses.assertRejected(this.omnideskFixture.call(endpoint, endpoint.fields().with("userID", id)),
					404);
		}
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "USERNAME", "FIRSTNAME", "LASTNAME" })
	void anUnknownIdIsNotFound(Endpoint endpoint) {
		for (String id : List.of("3", "0", "-1", "9223372036854775807")) {
			ErrorResponses.assertRejected(this.omnideskFixture.call(endpoint, endpoint.fields().with("id", id)), 404);
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("withUserId")
	void anythingButANumberOrUidIsRejected(Endpoint endpoint) {
		for (String id : List.of("", "text", "uid", "UID1", "1.5", "9223372036854775808")) {
			ErrorResponses.assertBroken(this.omnideskFixture.call(endpoint, endpoint.fields().with("userID", id)),
					"userID");
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("withDefault")
	void aKeyWithoutAUserMustNameAUser(Endpoint endpoint) {
		OmnideskFixture nobody = this.omnideskFixture.as(this.omnideskFixture.desk().owner());
		ErrorResponses.assertBroken(nobody.call(endpoint, endpoint.fields().without("userID")), "userID");
		ErrorResponses.assertBroken(nobody.call(endpoint, endpoint.fields().with("userID", "UID")), "userID");
		assertThat(nobody.call(endpoint, endpoint.fields().with("userID", 1)).status()).isEqualTo(endpoint.success());
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "STATUS", "LOCK", "UNLOCK" })
	void aKeyWithoutAUserHasNoUid(Endpoint endpoint) {
		OmnideskFixture nobody = this.omnideskFixture.as(this.omnideskFixture.desk().owner());
		ErrorResponses.assertBroken(nobody.call(endpoint, endpoint.fields().with("userID", "UID")), "userID");
	}

	@Test
	void aKeyOfADeletedUserFindsNoUser() {
		this.omnideskFixture.desk().deskie().delete("/api/users/1.json").then().statusCode(200);
		ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.MAX_CHATS), 404);
		ErrorResponses.assertRejected(this.omnideskFixture.call(Endpoint.SETTINGS), 404);
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(mode = Mode.INCLUDE, names = { "MAX_CHATS", "RESERVE", "ADD_STATISTIC" })
	void aUserOfAnotherWorkspaceIsNotFound(Endpoint endpoint) {
		OmnideskFixture other = OmnideskFixture.open(this.testWorkspaces);
		other.done(Endpoint.CREATE, Endpoint.CREATE.fields());
		ErrorResponses.assertRejected(this.omnideskFixture.call(endpoint, endpoint.fields().with("userID", 3)), 404);
		other.done(endpoint, endpoint.fields().with("userID", 3));
	}

	private void assertAboutAda(Endpoint endpoint, Fields fields) {
		String ada = this.omnideskFixture.reads(1).toString();
		String grace = this.omnideskFixture.reads(2).toString();
		RawResponse response = this.omnideskFixture.call(endpoint, fields);
		assertThat(response.status()).as(response.body()).isEqualTo(endpoint.success());
		assertThat(this.omnideskFixture.reads(2)).hasToString(grace);
		if (endpoint == Endpoint.SETTINGS) {
			assertThat(response.body()).contains("\"userID\":1");
		}
		else if (endpoint != Endpoint.VIEWS && endpoint != Endpoint.UNLOCK) {
			assertThat(this.omnideskFixture.reads(1).toString()).isNotEqualTo(ada);
		}
	}

}
