package io.twindesk.omnidesk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.twindesk.Desks;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The user whom a call is about: named, or the one whom the key acts for. */
@Tag("long")
@OneDatabaseServerTest
class OmnideskUserIdTests {

	private final Desks desks;

	private final Office office;

	OmnideskUserIdTests(Desks desks) {
		this.desks = desks;
		this.office = Office.open(desks).statistics();
	}

	/** The endpoints whose userID is the key's user where none is named. */
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
	void whereNoneIsNamedItIsTheOneWhomTheKeyActsFor(Endpoint endpoint) {
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
		String ada = this.office.reads(1).toString();
		String grace = this.office.reads(2).toString();
		Answer answer = this.office.call(endpoint, endpoint.fields().with("userID", 2));
		assertThat(answer.status()).as(answer.body()).isEqualTo(endpoint.success());
		assertThat(this.office.reads(1)).hasToString(ada);
		if (endpoint == Endpoint.SETTINGS) {
			assertThat(answer.body()).contains("\"userID\":2");
		}
		else if (endpoint != Endpoint.VIEWS && endpoint != Endpoint.UNLOCK) {
			assertThat(this.office.reads(2).toString()).isNotEqualTo(grace);
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("withUserId")
	void aUserWhomNobodyKnowsIsNotFound(Endpoint endpoint) {
		String before = this.office.everything();
		for (String id : List.of("3", "0", "-1", "9223372036854775807", "-9223372036854775808")) {
			Refusals.assertRefused(this.office.call(endpoint, endpoint.fields().with("userID", id)), 404);
		}
		assertThat(this.office.everything()).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "USERNAME", "FIRSTNAME", "LASTNAME" })
	void anIdThatNobodyHasIsNotFound(Endpoint endpoint) {
		for (String id : List.of("3", "0", "-1", "9223372036854775807")) {
			Refusals.assertRefused(this.office.call(endpoint, endpoint.fields().with("id", id)), 404);
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("withUserId")
	void whatIsNeitherANumberNorUidIsRefused(Endpoint endpoint) {
		for (String id : List.of("", "text", "uid", "UID1", "1.5", "9223372036854775808")) {
			Refusals.assertBroken(this.office.call(endpoint, endpoint.fields().with("userID", id)), "userID");
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("withDefault")
	void aKeyThatActsForNobodyHasToNameOne(Endpoint endpoint) {
		Office nobody = this.office.as(this.office.desk().owner());
		Refusals.assertBroken(nobody.call(endpoint, endpoint.fields().without("userID")), "userID");
		Refusals.assertBroken(nobody.call(endpoint, endpoint.fields().with("userID", "UID")), "userID");
		assertThat(nobody.call(endpoint, endpoint.fields().with("userID", 1)).status()).isEqualTo(endpoint.success());
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "STATUS", "LOCK", "UNLOCK" })
	void aKeyThatActsForNobodyKnowsNoUidEither(Endpoint endpoint) {
		Office nobody = this.office.as(this.office.desk().owner());
		Refusals.assertBroken(nobody.call(endpoint, endpoint.fields().with("userID", "UID")), "userID");
	}

	@Test
	void aKeyWhoseUserIsGoneIsAboutNobodyWhoIsThere() {
		this.office.desk().deskie().delete("/api/users/1.json").then().statusCode(200);
		Refusals.assertRefused(this.office.call(Endpoint.MAX_CHATS), 404);
		Refusals.assertRefused(this.office.call(Endpoint.SETTINGS), 404);
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(mode = Mode.INCLUDE, names = { "MAX_CHATS", "RESERVE", "ADD_STATISTIC" })
	void aUserOfAnotherWorkspaceIsNobodyHere(Endpoint endpoint) {
		Office other = Office.open(this.desks);
		other.done(Endpoint.CREATE, Endpoint.CREATE.fields());
		Refusals.assertRefused(this.office.call(endpoint, endpoint.fields().with("userID", 3)), 404);
		other.done(endpoint, endpoint.fields().with("userID", 3));
	}

	private void assertAboutAda(Endpoint endpoint, Fields fields) {
		String ada = this.office.reads(1).toString();
		String grace = this.office.reads(2).toString();
		Answer answer = this.office.call(endpoint, fields);
		assertThat(answer.status()).as(answer.body()).isEqualTo(endpoint.success());
		assertThat(this.office.reads(2)).hasToString(grace);
		if (endpoint == Endpoint.SETTINGS) {
			assertThat(answer.body()).contains("\"userID\":1");
		}
		else if (endpoint != Endpoint.VIEWS && endpoint != Endpoint.UNLOCK) {
			assertThat(this.office.reads(1).toString()).isNotEqualTo(ada);
		}
	}

}
