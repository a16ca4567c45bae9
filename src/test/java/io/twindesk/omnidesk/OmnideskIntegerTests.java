package io.twindesk.omnidesk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules that apply to all integers and flags of the writes. */
@Tag("long")
@OneDatabaseServerTest
class OmnideskIntegerTests {

	private static final List<String> FLAGS = List.of("CHAT_SOUND", "NOTIFY", "INCOGNITO", "AUTO_ANSWER");

	private final OmnideskFixture omnideskFixture;

	OmnideskIntegerTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces).statistics();
	}

	static Stream<Arguments> integers() {
		return Stream
			.of("VIEW userID", "VIEW viewID", "VIEW newValue", "MAX_CHATS userID", "MAX_CHATS maxChats",
					"CHAT_SOUND userID", "CHAT_SOUND state", "NOTIFY userID", "NOTIFY state", "ADD_STATISTIC userID",
					"REMOVE_STATISTIC userID", "WATCH userID", "STATUS userID", "STATUS statusID",
					"STATUS lastInternalCallID", "STATUS browserRequestTime", "INCOGNITO userID", "INCOGNITO state",
					"AUTO_ANSWER userID", "AUTO_ANSWER state", "CAMPAIGN userID", "CAMPAIGN state", "LOCK userID",
					"LOCK status", "UNLOCK userID", "USERNAME id", "FIRSTNAME id", "LASTNAME id", "RESERVE userID",
					"RESERVE channelID")
			.map((row) -> row.split(" "))
			.map((row) -> Arguments.of(Endpoint.valueOf(row[0]), row[1]));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("integers")
	void anythingButAWholeNumberOf64BitsIsRejected(Endpoint endpoint, String name) {
		String before = this.omnideskFixture.everything();
		for (String text : List.of("", " ", "text", "1.0", "1e0", "+1", "0x1", "1 ", " 1", "1\n", "--1", "-", "１",
				"1,2", "9223372036854775808", "-9223372036854775809", "99999999999999999999", "1".repeat(5000))) {
			ErrorResponses.assertBroken(this.omnideskFixture.call(endpoint, endpoint.fields().with(name, text)), name);
		}
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("integers")
	void jsonOfAnotherTypeIsRejected(Endpoint endpoint, String name) {
		String before = this.omnideskFixture.everything();
		for (String value : List.of("1.0", "1e0", "1.5", "9223372036854775808", "[1]", "[]", "{}", "{\"a\":1}", "\"\"",
				"\"1.0\"")) {
			ErrorResponses.assertBroken(json(endpoint, name, value), name);
		}
		if (!isFlag(endpoint, name)) {
			ErrorResponses.assertBroken(json(endpoint, name, "true"), name);
			ErrorResponses.assertBroken(json(endpoint, name, "false"), name);
		}
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}: {1}={2}")
	@CsvSource({ "VIEW, newValue, 2", "VIEW, newValue, -1", "MAX_CHATS, maxChats, -1",
			"MAX_CHATS, maxChats, -9223372036854775808", "CHAT_SOUND, state, 2", "CHAT_SOUND, state, -1",
			"CHAT_SOUND, state, on", "NOTIFY, state, 2", "NOTIFY, state, yes", "INCOGNITO, state, 2",
			"INCOGNITO, state, off", "AUTO_ANSWER, state, 2", "AUTO_ANSWER, state, t", "STATUS, statusID, 0",
			"STATUS, statusID, -1", "STATUS, lastInternalCallID, -1", "STATUS, browserRequestTime, -1",
			"CAMPAIGN, state, 2", "CAMPAIGN, state, -1", "LOCK, status, 0", "LOCK, status, -1" })
	void aNumberOutOfBoundsIsRejected(Endpoint endpoint, String name, String value) {
		Parameters.assertRejected(this.omnideskFixture, endpoint, name, value);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("integers")
	void jsonAcceptsANumberAndAText(Endpoint endpoint, String name) {
		for (String value : List.of("1", "\"1\"")) {
			RawResponse response = json(endpoint, name, value);
			assertThat(response.status()).as("%s: %s", value, response.body()).isEqualTo(204);
			if (endpoint == Endpoint.REMOVE_STATISTIC || endpoint == Endpoint.RESERVE) {
				break; // the second time there is none, or one already
			}
		}
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "CHAT_SOUND, chatSoundNewMessage", "NOTIFY, notifyOnTicketAssignment",
			"INCOGNITO, ticketIncognitoMode", "AUTO_ANSWER, callsAutoAnswer" })
	void aFlagIsTakenInEverySpelling(Endpoint endpoint, String read) {
		for (String value : List.of("0", "1", "false", "true", "\"0\"", "\"1\"", "\"False\"", "\"TRUE\"", "\"false\"",
				"\"true\"")) {
			assertThat(json(endpoint, "state", value).status()).as(value).isEqualTo(204);
			assertThat(this.omnideskFixture.settings(1).get(read).asBoolean()).as(value)
				.isEqualTo(value.toLowerCase(Locale.ROOT).matches("\"?(1|true)\"?"));
		}
	}

	private RawResponse json(Endpoint endpoint, String name, String value) {
		String body = endpoint.fields().with(name, "VALUE").json().replace("\"VALUE\"", value);
		return this.omnideskFixture.json(endpoint, body);
	}

	private static boolean isFlag(Endpoint endpoint, String name) {
		return name.equals("state") && FLAGS.contains(endpoint.name());
	}

}
