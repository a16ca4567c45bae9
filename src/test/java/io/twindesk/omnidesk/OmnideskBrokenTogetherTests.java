package io.twindesk.omnidesk;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All invalid parameters are reported at once, in the order of the table. */
@ServerTest
class OmnideskBrokenTogetherTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskBrokenTogetherTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces).statistics();
	}

	@ParameterizedTest(name = "{0}: {2}")
	@CsvSource(delimiter = '|',
			textBlock = """
					LIST             | extended=x&activeOnly=x&itemLimit=0&itemStart=-1&query=_ | query itemStart itemLimit activeOnly extended
					SETTINGS         | userID=x                                       | userID
					VIEWS            | itemLimit=0&itemStart=x&query=.&userID=x       | userID query itemStart itemLimit
					CREATE           | x=1                                            | firstname lastname name email telephone_number
					CREATE           | sendActivationMail=x&groups=x&dateFormat=x&language=x&telephone_number=x&email=x&name=x&lastname=1&firstname=1 | firstname lastname name email telephone_number language dateFormat groups sendActivationMail
					CREATE           | telephone=x&email=x&firstname=A&lastname=B&name=ab | email telephone
					EDIT             | groups=x&dateFormat=x&language=x&telephone=x&email=x&name=x&lastname=1&firstname=1 | firstname lastname name email telephone language dateFormat groups
					VIEW             | newValue=2&viewID=x&userID=x                   | userID viewID newValue
					VIEW             | userID=1                                       | viewID newValue
					MAX_CHATS        | maxChats=-1&userID=x                           | userID maxChats
					CHAT_SOUND       | state=2&userID=x                               | userID state
					NOTIFY           | state=2&userID=x                               | userID state
					ADD_STATISTIC    | statisticSecondaryOption=_&statisticOption=_&statistic=1&userID=x | userID statistic statisticOption statisticSecondaryOption
					REMOVE_STATISTIC | statisticSecondaryOption=_&statisticPrimaryOption=_&userID=x | userID statistic statisticPrimaryOption statisticSecondaryOption
					WATCH            | watchToggle=1&statisticSecondaryOption=_&statisticPrimaryOption=_&statistic=1&userID=x | userID statistic statisticPrimaryOption statisticSecondaryOption watchToggle
					TAB              | tabID=-                                        | tabID
					STATUS           | browserRequestTime=-1&lastInternalCallID=-1&statusID=0&userEmailAddress=x&userID=x | userID userEmailAddress statusID lastInternalCallID browserRequestTime
					INCOGNITO        | state=2&userID=x                               | userID state
					AUTO_ANSWER      | userID=x                                       | userID state
					CAMPAIGN         | state=2&campaign=.&userID=x                    | userID campaign state
					LOCK             | status=0&userID=x                              | userID status
					LOCK             | x=1                                            | userID status
					UNLOCK           | userID=x                                       | userID
					USERNAME         | username=_&id=x                                | id username
					FIRSTNAME        | x=1                                            | id firstname
					LASTNAME         | lastname=1&id=x                                | id lastname
					RESERVE          | channelID=x&userID=x                           | userID channelID
					""")
	void allAreReported(Endpoint endpoint, String pairs, String broken) {
		ErrorResponses.assertBrokenAndNothingChanged(this.omnideskFixture, endpoint, Fields.of(pairs),
				broken.split(" "));
	}

}
