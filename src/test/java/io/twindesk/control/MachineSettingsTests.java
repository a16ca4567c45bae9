package io.twindesk.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * Responses do not depend on the locale and the time zone of the machine that the server
 * runs on.
 */
@ServerTest
class MachineSettingsTests {

	private static final String USER = "{\"user\": {\"user_email\": \"INFO.I@ACME.TEST\", "
			+ "\"user_full_name\": \"ILI \u0130li \u0131l\u0131\", \"note\": \"TITLE\"}}";

	private final Locale locale = Locale.getDefault();

	private final int port;

	MachineSettingsTests(TestWorkspaces testWorkspaces) {
		this.port = testWorkspaces.port();
	}

	@AfterEach
	void restore() {
		Locale.setDefault(this.locale);
		TimeZone.setDefault(null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tr-TR", "lt-LT", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai" })
	void responsesAreTheSameInAnyLocale(String tag) {
		List<String> expected = responses();
		Locale.setDefault(Locale.forLanguageTag(tag));
		assertThat(responses()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "Europe/Kyiv, 2026-03-29T00:59:59.999999Z", "Europe/Kyiv, 2026-03-29T01:30:00Z",
			"Europe/Kyiv, 2026-10-25T00:30:00Z", "Europe/Kyiv, 2026-10-25T01:30:00Z",
			"Pacific/Kiritimati, 2026-12-31T23:59:59.999999Z", "Pacific/Kiritimati, 2028-02-29T10:00:00Z",
			"America/St_Johns, 2027-01-01T00:00:00Z", "Australia/Lord_Howe, 2027-04-03T15:15:00Z" })
	void aTimeIsStoredUnchangedInAnyTimeZone(String zone, String time) {
		TimeZone.setDefault(TimeZone.getTimeZone(zone));
		Control workspace = frozenAt(time);
		workspace.create("jane", "jane@acme.test");
		workspace.get("/state").then().body("users[0].createdAt", equalTo(time));
		workspace.get("/clock").then().body("now", equalTo(time));
	}

	/** The same requests in a new workspace. */
	private List<String> responses() {
		Control workspace = frozenAt("2030-01-05T10:00:00.1Z");
		String owner = "owner@" + workspace.workspace() + ".test";
		RawHttp deskie = new RawHttp(this.port, RawHttp.basic(owner + ":" + workspace.key()));
		RawHttp omnidesk = RawHttp.withKey(this.port, workspace.key());
		List<RawResponse> responses = new ArrayList<>();
		responses.add(deskie.json("POST", "/api/users.json", USER));
		responses.add(deskie.json("POST", "/api/users.json", USER.toLowerCase(Locale.ROOT)));
		responses.add(deskie.json("POST", "/api/users.json", "{\"user\": {\"user_email\": 5}}"));
		for (String query : List.of("user_email=info.i@acme.test", "user_email=INFO.I@acme.test", "user_full_name=ili",
				"from_time=2030-01-05", "from_time=2030-01-05%2012:00:00", "from_time=5.1", "limit=0")) {
			responses.add(deskie.send("GET", "/api/users.json?" + query));
		}
		responses.add(deskie.send("GET", "/api/users/77.json"));
		responses.add(omnidesk.form("POST", "/api/v2/user",
				"firstname=IRIS&lastname=I&name=IRIS.I&email=IRIS@ACME.TEST&telephone_number=%2B31612345678"));
		responses.add(omnidesk.form("PUT", "/api/v2/user/2", "email=none&language=I&role=ADMIN"));
		for (String query : List.of("", "query=iris", "query=IRIS", "sortColumn=ID", "itemLimit=I")) {
			responses.add(omnidesk.send("GET", "/api/v2/user?" + query));
		}
		List<String> texts = new ArrayList<>();
		for (RawResponse response : responses) {
			texts.add(response.status() + " " + response.headers().get("Date") + " " + response.body());
		}
		texts.add(workspace.get("/state").jsonPath().getString("users"));
		texts.add(deskie.send("GET", "/_twindesk/openapi.json").body());
		texts.replaceAll((text) -> text.replaceFirst("\"password\":\"[a-z]+\"", ""));
		return texts;
	}

	private Control frozenAt(String time) {
		Control workspace = Control.open(this.port);
		workspace.send("PUT", "/clock", "{\"now\": \"" + time + "\", \"frozen\": true}").then().statusCode(200);
		return workspace;
	}

}
