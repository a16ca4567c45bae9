package io.twindesk.omnidesk;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of the parameter table for views, chats, flags, statistics and the rest. */
@Tag("long")
@OneDatabaseServerTest
class OmnideskSettingParameterTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskSettingParameterTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces).statistics();
	}

	@ParameterizedTest(name = "{0}: {1}={2}")
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					VIEW          | viewID                   | 3                   | /settings/views                               | [3]
					VIEW          | newValue                 | 1                   | /settings/views                               | [1]
					VIEW          | newValue                 | 0                   | /settings/views                               | []
					MAX_CHATS     | maxChats                 | 0                   | /settings/maxChats                            | 0
					MAX_CHATS     | maxChats                 | 2147483648          | /settings/maxChats                            | 2147483648
					MAX_CHATS     | maxChats                 | 9223372036854775807 | /settings/maxChats                            | 9223372036854775807
					CHAT_SOUND    | state                    | 0                   | /settings/chatSoundNewMessage                 | false
					CHAT_SOUND    | state                    | FALSE               | /settings/chatSoundNewMessage                 | false
					NOTIFY        | state                    | 0                   | /settings/notifyOnTicketAssignment            | false
					NOTIFY        | state                    | false               | /settings/notifyOnTicketAssignment            | false
					INCOGNITO     | state                    | 1                   | /settings/ticketIncognitoMode                 | true
					INCOGNITO     | state                    | True                | /settings/ticketIncognitoMode                 | true
					AUTO_ANSWER   | state                    | 1                   | /settings/callsAutoAnswer                     | true
					AUTO_ANSWER   | state                    | true                | /settings/callsAutoAnswer                     | true
					ADD_STATISTIC | statistic                | a_B                 | /settings/statistics/0/statistic              | a_B
					ADD_STATISTIC | statistic                | _                   | /settings/statistics/0/statistic              | _
					ADD_STATISTIC | statisticPrimaryOption   | 7days               | /settings/statistics/1/statisticPrimaryOption | 7days
					ADD_STATISTIC | statisticOption          | Team9               | /settings/statistics/1/statisticPrimaryOption | Team9
					ADD_STATISTIC | statisticPrimaryOption   | ""                  | /settings/statistics/1/statisticPrimaryOption | ""
					ADD_STATISTIC | statisticSecondaryOption | 0aZ                 | /settings/statistics/1/statisticSecondaryOption | 0aZ
					ADD_STATISTIC | statisticSecondaryOption | ""                  | /settings/statistics/1/statisticSecondaryOption | ""
					WATCH         | watchToggle              | watch               | /settings/statistics/0/watched                | true
					WATCH         | watchToggle              | unwatch             | /settings/statistics/0/watched                | false
					TAB           | tabID                    | Tab_9               | /settings/userID                              | 1
					CAMPAIGN      | campaign                 | Spring-Sale_2       | /settings/campaigns/0/campaign                | Spring-Sale_2
					CAMPAIGN      | campaign                 | [^`]                | /settings/campaigns/0/campaign                | [^`]
					CAMPAIGN      | campaign                 | a\\\\b              | /settings/campaigns/0/campaign                | a\\\\b
					CAMPAIGN      | state                    | 0                   | /settings/campaigns/0/state                   | 0
					CAMPAIGN      | state                    | 1                   | /settings/campaigns/0/state                   | 1
					STATUS        | statusID                 | 4711                | /settings/status/id                           | 4711
					STATUS        | statusID                 | 9223372036854775807 | /settings/status/id                           | 9223372036854775807
					STATUS        | lastInternalCallID       | 0                   | /settings/status/lastInternalCallID           | 0
					STATUS        | lastInternalCallID       | 9223372036854775807 | /settings/status/lastInternalCallID           | 9223372036854775807
					STATUS        | browserRequestTime       | 0                   | /settings/status/id                           | 2
					STATUS        | browserRequestTime       | 1795320000123       | /settings/status/browserRequestTime           | 1795320000123
					STATUS        | userEmailAddress         | ADA@acme.test       | /settings/status/id                           | 2
					LOCK          | status                   | 4711                | /settings/status/id                           | 4711
					USERNAME      | username                 | a                   | /user/name                                    | a
					USERNAME      | username                 | Ada.King-2          | /user/name                                    | Ada.King-2
					FIRSTNAME     | firstname                | Zoe\u0308           | /user/firstname                               | Zoe\u0308
					FIRSTNAME     | firstname                | A                   | /user/firstname                               | A
					LASTNAME      | lastname                 | de la Cruz-Ñ        | /user/lastname                                | de la Cruz-Ñ
					RESERVE       | channelID                | 7                   | /settings/reservations/0/channelID            | 7
					""")
	void aRightValueIsTaken(Endpoint endpoint, String name, String value, String where, String expected) {
		Parameters.assertTaken(this.omnideskFixture, endpoint, name, value, where, expected);
	}

	@ParameterizedTest(name = "{0}: {1}={2}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			ADD_STATISTIC    | statistic                | ""
			ADD_STATISTIC    | statistic                | calls2
			ADD_STATISTIC    | statistic                | calls-in
			ADD_STATISTIC    | statistic                | calls\\n
			ADD_STATISTIC    | statisticPrimaryOption   | a_b
			ADD_STATISTIC    | statisticOption          | a-b
			ADD_STATISTIC    | statisticSecondaryOption | é
			REMOVE_STATISTIC | statistic                | ""
			REMOVE_STATISTIC | statistic                | calls 2
			REMOVE_STATISTIC | statisticPrimaryOption   | a.b
			REMOVE_STATISTIC | statisticOption          | a_b
			REMOVE_STATISTIC | statisticSecondaryOption | a\\n
			WATCH            | statistic                | ""
			WATCH            | statistic                | 1
			WATCH            | statisticPrimaryOption   | " "
			WATCH            | statisticOption          | a_b
			WATCH            | statisticSecondaryOption | _
			WATCH            | watchToggle              | ""
			WATCH            | watchToggle              | 1
			WATCH            | watchToggle              | toggle
			WATCH            | watchToggle              | watch\\n
			TAB              | tabID                    | ""
			TAB              | tabID                    | tab-1
			TAB              | tabID                    | tab 1
			TAB              | tabID                    | tab\\n
			STATUS           | userEmailAddress         | text
			STATUS           | userEmailAddress         | ""
			CAMPAIGN         | campaign                 | ""
			CAMPAIGN         | campaign                 | a b
			CAMPAIGN         | campaign                 | a.b
			CAMPAIGN         | campaign                 | é
			CAMPAIGN         | campaign                 | a\\n
			CAMPAIGN         | state                    | true
			VIEW             | newValue                 | true
			USERNAME         | username                 | ""
			USERNAME         | username                 | ada_king
			USERNAME         | username                 | ada\\n
			FIRSTNAME        | firstname                | ""
			FIRSTNAME        | firstname                | Ada1
			FIRSTNAME        | firstname                | ada\\n
			FIRSTNAME        | firstname                | s\u030Cime
			LASTNAME         | lastname                 | ""
			LASTNAME         | lastname                 | O'Neil
			LASTNAME         | lastname                 | king\\n
			""")
	void aWrongValueIsRejected(Endpoint endpoint, String name, String value) {
		Parameters.assertRejected(this.omnideskFixture, endpoint, name, value);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "ADD_STATISTIC, statistic", "ADD_STATISTIC, statisticPrimaryOption", "ADD_STATISTIC, statisticOption",
			"ADD_STATISTIC, statisticSecondaryOption", "TAB, tabID", "CAMPAIGN, campaign", "USERNAME, username",
			"FIRSTNAME, firstname", "LASTNAME, lastname" })
	void moreThan255CharactersAreRejected(Endpoint endpoint, String name) {
		Parameters.assertRejected(this.omnideskFixture, endpoint, name, "a".repeat(256));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "VIEW, viewID", "VIEW, newValue", "MAX_CHATS, maxChats", "CHAT_SOUND, state", "NOTIFY, state",
			"INCOGNITO, state", "AUTO_ANSWER, state", "ADD_STATISTIC, statistic", "REMOVE_STATISTIC, statistic",
			"WATCH, statistic", "WATCH, watchToggle", "TAB, tabID", "STATUS, statusID", "CAMPAIGN, campaign",
			"CAMPAIGN, state", "LOCK, userID", "LOCK, status", "UNLOCK, userID", "USERNAME, id", "USERNAME, username",
			"FIRSTNAME, id", "FIRSTNAME, firstname", "LASTNAME, id", "LASTNAME, lastname", "RESERVE, channelID" })
	void aRequiredParameterMustNotBeMissing(Endpoint endpoint, String name) {
		ErrorResponses.assertBrokenAndNothingChanged(this.omnideskFixture, endpoint, endpoint.fields().without(name),
				name);
	}

}
