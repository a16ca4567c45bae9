package io.twindesk.omnidesk;

import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of the vendor's page, sent as they are printed there. */
@ServerTest
class OmnideskSampleTests {

	private static final String CREATE = """
			{
			  "firstname": "%s",
			  "lastname": "%s",
			  "name": "%s",
			  "email": "%s",
			  "telephone_number": "%s",
			  "language": "%s"
			}
			""";

	private final OmnideskFixture omnideskFixture;

	OmnideskSampleTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '^',
			textBlock = """
					CHAT_SOUND  | "userID='UID'&state=0"                                 | /settings/chatSoundNewMessage       | false
					NOTIFY      | "userID='UID'&state=0"                                 | /settings/notifyOnTicketAssignment  | false
					INCOGNITO   | "userID='UID'&state=1"                                 | /settings/ticketIncognitoMode       | true
					AUTO_ANSWER | "userID=UID&state='1'"                                 | /settings/callsAutoAnswer           | true
					MAX_CHATS   | "userID='UID'&maxChats=8"                              | /settings/maxChats                  | 8
					MAX_CHATS   | userID='UID'&maxChats='8'                              | /settings/maxChats                  | 8
					MAX_CHATS   | userID=%27UID%27&maxChats=8                            | /settings/maxChats                  | 8
					VIEW        | "userID='UID'&viewID='2'&newValue='1'"                 | /settings/views                     | [2]
					EDIT        | "firstname='Augusta'&lastname='King'"                  | /user/firstname                     | Augusta
					EDIT        | "firstname='Augusta'&lastname='King'"                  | /user/lastname                      | King
					EDIT        | "firstname=''"                                         | /user/firstname                     | ^^
					CAMPAIGN    | "userID='UID'&campaign='spring'&state=1"               | /settings/campaigns/0/campaign      | spring
					STATUS      | "userID='UID'&statusID=5&browserRequestTime=0"         | /settings/status/id                 | 5
					""")
	void quotesAroundTheBodyAndItsValuesAreTheGenerators(Endpoint endpoint, String body, String where,
			String expected) {
		assertTaken(this.omnideskFixture.form(endpoint, body));
		assertThat(Parameters.text(this.omnideskFixture.reads(1).at(where))).isEqualTo(expected);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "multipart/form-data", "multipart/form-data; charset=utf-8" })
	void jsonUnderAMultipartHeaderWithoutABoundaryIsRead(String type) {
		assertTaken(this.omnideskFixture.send(Endpoint.CREATE, type,
				CREATE.formatted("Joan", "Clarke", "joan.clarke", "joan@acme.test", "+44123", "nl")));
		JsonNode user = this.omnideskFixture.user(3);
		assertThat(user.get("name").asString()).isEqualTo("joan.clarke");
		assertThat(user.get("telephone_number").asString()).isEqualTo("+44123");
		assertThat(user.get("language").asString()).isEqualTo("nl");
	}

	@Test
	void theFillerValuesMeetTheRules() {
		RawResponse response = this.omnideskFixture.send(Endpoint.CREATE, "multipart/form-data",
				CREATE.formatted("text", "text", "text", "text", "text", "text"));
		ErrorResponses.assertBroken(response, "email", "telephone_number", "language");
		ErrorResponses.assertBroken(this.omnideskFixture.form(Endpoint.EDIT, "\"firstname='text'&telephone='text'\""),
				"telephone");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "telephone_number", "telephone" })
	void aPlusThatWasNotEncodedIsReported(String name) {
		String before = this.omnideskFixture.everything();
		RawResponse response = this.omnideskFixture.form(Endpoint.EDIT, name + "=+31687654321");
		ErrorResponses.assertBroken(response, name);
		assertThat(response.body()).contains("%2B");
		String joan = Endpoint.CREATE.fields().without("telephone_number").urlencoded();
		response = this.omnideskFixture.form(Endpoint.CREATE, joan + "&" + name + "=+31687654321");
		ErrorResponses.assertBroken(response, name);
		assertThat(response.body()).contains("%2B");
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
		assertThat(this.omnideskFixture.form(Endpoint.EDIT, name + "=text").body()).doesNotContain("%2B");
	}

	@Test
	void aPlusNeedsNoCodeInPartsAndJson() {
		assertTaken(this.omnideskFixture.json(Endpoint.EDIT, "{\"telephone\":\"+441\"}"));
		assertThat(this.omnideskFixture.user(1).get("telephone_number").asString()).isEqualTo("+441");
		assertTaken(this.omnideskFixture.multipart(Endpoint.EDIT, Fields.of("telephone=+442").multipart()));
		assertThat(this.omnideskFixture.user(1).get("telephone_number").asString()).isEqualTo("+442");
		assertTaken(this.omnideskFixture.form(Endpoint.EDIT, "telephone=%2B443"));
		assertThat(this.omnideskFixture.user(1).get("telephone_number").asString()).isEqualTo("+443");
	}

	private static void assertTaken(RawResponse response) {
		assertThat(response.status()).as(response.body()).isEqualTo(204);
	}

}
