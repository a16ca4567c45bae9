package io.twindesk.omnidesk;

import java.util.stream.Stream;

import io.twindesk.Golden;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The complete response of every endpoint. */
@ServerTest
class OmnideskResponseTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskResponseTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	static Stream<Endpoint> writes() {
		return Endpoint.writes();
	}

	@Test
	void theListHasAllDataOfEachUser() {
		assertGolden("list.json", "");
		assertGolden("list.json", "?extended=true");
	}

	@Test
	void theShortListHasFiveFields() {
		assertGolden("list-short.json", "?extended=false");
	}

	@Test
	void aPageHasItsPosition() {
		assertGolden("list-page.json", "?itemStart=7&itemLimit=2&query=grace");
	}

	@Test
	void theSettingsOfANewUser() {
		assertGolden("settings-new.json", "/settings");
		assertGolden("settings-new.json", "/settings?userID=1");
	}

	@Test
	void theSettingsOnceEverythingIsChanged() {
		this.omnideskFixture.done(Endpoint.MAX_CHATS, "maxChats=7");
		this.omnideskFixture.done(Endpoint.CHAT_SOUND, "state=0");
		this.omnideskFixture.done(Endpoint.NOTIFY, "state=0");
		this.omnideskFixture.done(Endpoint.INCOGNITO, "state=1");
		this.omnideskFixture.done(Endpoint.AUTO_ANSWER, "state=1");
		this.omnideskFixture.done(Endpoint.STATUS,
				"userID=1&statusID=2&lastInternalCallID=8&browserRequestTime=1795320000123");
		this.omnideskFixture.done(Endpoint.LOCK, "userID=1&status=9");
		this.omnideskFixture.done(Endpoint.VIEW, "viewID=1&newValue=1");
		this.omnideskFixture.done(Endpoint.VIEW, "viewID=3&newValue=1");
		this.omnideskFixture.done(Endpoint.RESERVE, "channelID=5");
		this.omnideskFixture.done(Endpoint.CAMPAIGN, "campaign=autumn&state=0");
		this.omnideskFixture.done(Endpoint.CAMPAIGN, "campaign=spring&state=1");
		this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "statistic=calls&statisticPrimaryOption=today");
		this.omnideskFixture.done(Endpoint.ADD_STATISTIC, "statistic=mails&statisticSecondaryOption=7");
		this.omnideskFixture.done(Endpoint.WATCH, "statistic=calls&statisticPrimaryOption=today&watchToggle=watch");
		assertGolden("settings-changed.json", "/settings");
		assertGolden("views.json", "/getUserViews");
	}

	@Test
	void aUserWithoutViewsHasAnEmptyList() {
		assertGolden("views-none.json", "/getUserViews");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void aWriteReturnsNoBody(Endpoint endpoint) {
		RawResponse response = this.omnideskFixture.statistics().call(endpoint);
		assertThat(response.status()).as(response.body()).isEqualTo(204);
		assertThat(response.body()).isEmpty();
		assertThat(response.headers()).doesNotContainKey("Content-Type");
		assertThat(response.headers().containsKey("Location")).isEqualTo(endpoint == Endpoint.CREATE);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void aSettingSelectsTheVendorsResult(Endpoint endpoint) {
		this.omnideskFixture.statistics().desk().set("omnidesk.writeResponse", "result");
		RawResponse response = this.omnideskFixture.call(endpoint);
		assertThat(response.status()).as(response.body()).isEqualTo(200);
		assertThat(response.headers()).containsEntry("Content-Type", "application/json");
		JsonNode result = JsonMapper.shared().readTree(response.body());
		assertThat(result.get("type").asString()).isEqualTo("result");
		assertThat(result.get("message").asString()).isNotBlank();
		if (endpoint == Endpoint.CREATE) {
			assertThat(result.propertyNames()).containsExactlyInAnyOrder("type", "message", "id");
			assertThat(result.get("id")).hasToString("3");
		}
		else {
			assertThat(result.propertyNames()).containsExactly("type", "message");
		}
		this.omnideskFixture.desk().set("omnidesk.writeResponse", "no-content");
		this.omnideskFixture.done(Endpoint.MAX_CHATS, "maxChats=1");
	}

	@Test
	void theSwitchAppliesToWritesOfOneWorkspaceOnly() {
		this.omnideskFixture.desk().set("omnidesk.writeResponse", "result");
		assertGolden("settings-new.json", "/settings");
		ErrorResponses.assertBroken(this.omnideskFixture.call(Endpoint.MAX_CHATS, Fields.of("")), "maxChats");
	}

	@Test
	void aCreateReturnsTheLocation() {
		assertThat(this.omnideskFixture.call(Endpoint.CREATE).headers()).containsEntry("Location", "/api/v2/user/3");
		this.omnideskFixture.desk().set("omnidesk.writeResponse", "result");
		RawResponse response = this.omnideskFixture.call(Endpoint.CREATE, Fields
			.of("firstname=Mary&lastname=Somerville&name=mary&email=mary@acme.test" + "&telephone_number=+44"));
		assertThat(response.headers()).containsEntry("Location", "/api/v2/user/4");
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource
	void noResponseHasDataOfTheOtherDialect(Endpoint endpoint) {
		RawResponse response = this.omnideskFixture.statistics().call(endpoint);
		assertThat(response.headers()).doesNotContainKeys("rate_limit_per_minute", "api_calls_left", "retry_after",
				"WWW-Authenticate");
	}

	private void assertGolden(String file, String target) {
		RawResponse response = this.omnideskFixture.http().send("GET", OmnideskFixture.USERS + target);
		assertThat(response.status()).as(response.body()).isEqualTo(200);
		assertThat(response.headers()).containsEntry("Content-Type", "application/json");
		Golden.matches("omnidesk/" + file, response.body());
	}

}
