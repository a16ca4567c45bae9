package io.twindesk.omnidesk;

import io.twindesk.Desks;
import io.twindesk.RawHttp.Answer;
import io.twindesk.ServerTest;
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

	private final Office office;

	OmnideskSampleTests(Desks desks) {
		this.office = Office.open(desks);
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
		assertTaken(this.office.form(endpoint, body));
		assertThat(Parameters.text(this.office.reads(1).at(where))).isEqualTo(expected);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "multipart/form-data", "multipart/form-data; charset=utf-8" })
	void jsonUnderAMultipartHeaderWithoutABoundaryIsRead(String type) {
		assertTaken(this.office.send(Endpoint.CREATE, type,
				CREATE.formatted("Joan", "Clarke", "joan.clarke", "joan@acme.test", "+44123", "nl")));
		JsonNode user = this.office.user(3);
		assertThat(user.get("name").asString()).isEqualTo("joan.clarke");
		assertThat(user.get("telephone_number").asString()).isEqualTo("+44123");
		assertThat(user.get("language").asString()).isEqualTo("nl");
	}

	@Test
	void theFillerValuesMeetTheRules() {
		Answer answer = this.office.send(Endpoint.CREATE, "multipart/form-data",
				CREATE.formatted("text", "text", "text", "text", "text", "text"));
		Refusals.assertBroken(answer, "email", "telephone_number", "language");
		Refusals.assertBroken(this.office.form(Endpoint.EDIT, "\"firstname='text'&telephone='text'\""), "telephone");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "telephone_number", "telephone" })
	void aPlusThatWasNotEncodedIsTold(String name) {
		String before = this.office.everything();
		Answer answer = this.office.form(Endpoint.EDIT, name + "=+31687654321");
		Refusals.assertBroken(answer, name);
		assertThat(answer.body()).contains("%2B");
		String joan = Endpoint.CREATE.fields().without("telephone_number").urlencoded();
		answer = this.office.form(Endpoint.CREATE, joan + "&" + name + "=+31687654321");
		Refusals.assertBroken(answer, name);
		assertThat(answer.body()).contains("%2B");
		assertThat(this.office.everything()).isEqualTo(before);
		assertThat(this.office.form(Endpoint.EDIT, name + "=text").body()).doesNotContain("%2B");
	}

	@Test
	void aPlusNeedsNoCodeInPartsAndJson() {
		assertTaken(this.office.json(Endpoint.EDIT, "{\"telephone\":\"+441\"}"));
		assertThat(this.office.user(1).get("telephone_number").asString()).isEqualTo("+441");
		assertTaken(this.office.multipart(Endpoint.EDIT, Fields.of("telephone=+442").multipart()));
		assertThat(this.office.user(1).get("telephone_number").asString()).isEqualTo("+442");
		assertTaken(this.office.form(Endpoint.EDIT, "telephone=%2B443"));
		assertThat(this.office.user(1).get("telephone_number").asString()).isEqualTo("+443");
	}

	private static void assertTaken(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(204);
	}

}
