package io.twindesk.omnidesk;

import java.util.stream.Stream;

import io.twindesk.Desks;
import io.twindesk.Golden;
import io.twindesk.RawHttp.Answer;
import io.twindesk.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Every endpoint's whole answer. */
@ServerTest
class OmnideskAnswerTests {

	private final Office office;

	OmnideskAnswerTests(Desks desks) {
		this.office = Office.open(desks);
	}

	static Stream<Endpoint> writes() {
		return Endpoint.writes();
	}

	@Test
	void theListTellsAllOfEachUser() {
		assertGolden("list.json", "");
		assertGolden("list.json", "?extended=true");
	}

	@Test
	void theShortListTellsFiveThings() {
		assertGolden("list-short.json", "?extended=false");
	}

	@Test
	void aPageTellsWhichOneItIs() {
		assertGolden("list-page.json", "?itemStart=7&itemLimit=2&query=grace");
	}

	@Test
	void theSettingsOfANewUser() {
		assertGolden("settings-new.json", "/settings");
		assertGolden("settings-new.json", "/settings?userID=1");
	}

	@Test
	void theSettingsOnceEverythingIsChanged() {
		this.office.done(Endpoint.MAX_CHATS, "maxChats=7");
		this.office.done(Endpoint.CHAT_SOUND, "state=0");
		this.office.done(Endpoint.NOTIFY, "state=0");
		this.office.done(Endpoint.INCOGNITO, "state=1");
		this.office.done(Endpoint.AUTO_ANSWER, "state=1");
		this.office.done(Endpoint.STATUS, "userID=1&statusID=2&lastInternalCallID=8&browserRequestTime=1795320000123");
		this.office.done(Endpoint.LOCK, "userID=1&status=9");
		this.office.done(Endpoint.VIEW, "viewID=1&newValue=1");
		this.office.done(Endpoint.VIEW, "viewID=3&newValue=1");
		this.office.done(Endpoint.RESERVE, "channelID=5");
		this.office.done(Endpoint.CAMPAIGN, "campaign=autumn&state=0");
		this.office.done(Endpoint.CAMPAIGN, "campaign=spring&state=1");
		this.office.done(Endpoint.ADD_STATISTIC, "statistic=calls&statisticPrimaryOption=today");
		this.office.done(Endpoint.ADD_STATISTIC, "statistic=mails&statisticSecondaryOption=7");
		this.office.done(Endpoint.WATCH, "statistic=calls&statisticPrimaryOption=today&watchToggle=watch");
		assertGolden("settings-changed.json", "/settings");
		assertGolden("views.json", "/getUserViews");
	}

	@Test
	void aUserWithoutViewsHasAnEmptyList() {
		assertGolden("views-none.json", "/getUserViews");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void aWriteAnswersNothing(Endpoint endpoint) {
		Answer answer = this.office.statistics().call(endpoint);
		assertThat(answer.status()).as(answer.body()).isEqualTo(204);
		assertThat(answer.body()).isEmpty();
		assertThat(answer.headers()).doesNotContainKey("Content-Type");
		assertThat(answer.headers().containsKey("Location")).isEqualTo(endpoint == Endpoint.CREATE);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void aSwitchMakesItTheVendorsResult(Endpoint endpoint) {
		this.office.statistics().desk().set("omnidesk.writeResponse", "result");
		Answer answer = this.office.call(endpoint);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
		JsonNode result = JsonMapper.shared().readTree(answer.body());
		assertThat(result.get("type").asString()).isEqualTo("result");
		assertThat(result.get("message").asString()).isNotBlank();
		if (endpoint == Endpoint.CREATE) {
			assertThat(result.propertyNames()).containsExactlyInAnyOrder("type", "message", "id");
			assertThat(result.get("id")).hasToString("3");
		}
		else {
			assertThat(result.propertyNames()).containsExactly("type", "message");
		}
		this.office.desk().set("omnidesk.writeResponse", "no-content");
		this.office.done(Endpoint.MAX_CHATS, "maxChats=1");
	}

	@Test
	void theSwitchIsOfOneWorkspaceAndLeavesReadsAndRefusals() {
		this.office.desk().set("omnidesk.writeResponse", "result");
		assertGolden("settings-new.json", "/settings");
		Refusals.assertBroken(this.office.call(Endpoint.MAX_CHATS, Fields.of("")), "maxChats");
	}

	@Test
	void aCreateTellsWhereTheUserIs() {
		assertThat(this.office.call(Endpoint.CREATE).headers()).containsEntry("Location", "/api/v2/user/3");
		this.office.desk().set("omnidesk.writeResponse", "result");
		Answer answer = this.office.call(Endpoint.CREATE, Fields
			.of("firstname=Mary&lastname=Somerville&name=mary&email=mary@acme.test" + "&telephone_number=+44"));
		assertThat(answer.headers()).containsEntry("Location", "/api/v2/user/4");
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void noAnswerTellsOfTheOtherDialect(Endpoint endpoint) {
		Answer answer = this.office.statistics().call(endpoint);
		assertThat(answer.headers()).doesNotContainKeys("rate_limit_per_minute", "api_calls_left", "retry_after",
				"WWW-Authenticate");
	}

	private void assertGolden(String file, String target) {
		Answer answer = this.office.http().send("GET", Office.USERS + target);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
		Golden.matches("omnidesk/" + file, answer.body());
	}

}
