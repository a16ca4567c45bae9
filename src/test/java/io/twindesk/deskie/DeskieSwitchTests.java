package io.twindesk.deskie;

import java.util.List;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

/** The effect of each switch of Deskie, one option at a time. */
@ServerTest
class DeskieSwitchTests {

	private final TestWorkspace desk;

	DeskieSwitchTests(TestWorkspaces workspaces) {
		this.desk = workspaces.open();
	}

	@ParameterizedTest
	@CsvSource({ "201, 201", "200, 200" })
	void createStatus(String option, int status) {
		turn("create.status", option);
		create("\"user_email\": \"a@b.test\"").statusCode(status).body("user.user_email", equalTo("a@b.test"));
	}

	@ParameterizedTest
	@CsvSource({ "id, 1 2 3", "id-desc, 3 2 1", "updated, 2 3 1", "updated-desc, 1 3 2" })
	void listOrder(String option, String ids) {
		for (String email : List.of("a@b.test", "b@b.test", "c@b.test")) {
			create("\"user_email\": \"" + email + "\"");
		}
		json("{\"user\": {\"user_full_name\": \"C\"}}").put("/api/users/3.json").then().statusCode(200);
		json("{\"user\": {\"user_full_name\": \"A\"}}").put("/api/users/1.json").then().statusCode(200);
		turn("list.order", option);
		ValidatableResponse list = get("/api/users.json");
		String[] expected = ids.split(" ");
		for (int i = 0; i < expected.length; i++) {
			list.body("'" + i + "'.user.user_id", equalTo(Integer.valueOf(expected[i])));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "object; {\"total_count\":0}", "array; []" })
	void listEmpty(String option, String body) {
		turn("list.empty", option);
		assertThat(get("/api/users.json").statusCode(200).extract().asString()).isEqualTo(body);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "empty; {\"total_count\":1}", "array; []" })
	void listPastEnd(String option, String body) {
		create("\"user_email\": \"a@b.test\"");
		turn("list.past-end", option);
		assertThat(get("/api/users.json?page=2").statusCode(200).extract().asString()).isEqualTo(body);
		get("/api/users.json").body("total_count", equalTo(1));
	}

	@ParameterizedTest
	@CsvSource({ "clamp, 200,", "refuse, 400, wrong_limit" })
	void listLimitAbove(String option, int status, String error) {
		turn("list.limit-above", option);
		get("/api/users.json?limit=101").statusCode(status).body("error", equalTo(error));
		get("/api/users.json?limit=100").statusCode(200);
	}

	@ParameterizedTest
	@CsvSource({ "refuse, 400, , user_email_too_short", "ignore, 200, 2,", "match, 200, 1," })
	void listShortFilter(String option, int status, Integer total, String error) {
		create("\"user_email\": \"a@b.test\"");
		create("\"user_email\": \"x@y.test\"");
		turn("list.short-filter", option);
		get("/api/users.json?user_email=a@").statusCode(status)
			.body("total_count", equalTo(total))
			.body("error", equalTo(error));
	}

	@ParameterizedTest
	@CsvSource({ "none, 200,", "500, 400, wrong_page" })
	void listPageCap(String option, int status, String error) {
		turn("list.page-cap", option);
		get("/api/users.json?page=501").statusCode(status).body("error", equalTo(error));
		get("/api/users.json?page=500").statusCode(200);
	}

	@ParameterizedTest
	@CsvSource({ "400", "409", "422" })
	void duplicateStatus(String option) {
		turn("duplicate.status", option);
		create("\"user_email\": \"a@b.test\"");
		create("\"user_email\": \"a@b.test\"").statusCode(Integer.parseInt(option))
			.body("error", equalTo("email_already_exist"));
	}

	@ParameterizedTest
	@CsvSource({ "exist, email_already_exist", "exists, email_already_exists" })
	void duplicateCode(String option, String error) {
		turn("duplicate.code", option);
		create("\"user_email\": \"a@b.test\"");
		create("\"user_email\": \"a@b.test\"").statusCode(400).body("error", equalTo(error));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "number; 495582869", "string; \"495582869\"" })
	void identifierDigits(String option, String value) {
		turn("identifier.digits", option);
		String body = create("\"user_telegram\": \"495582869\"").extract().asString();
		assertThat(body).contains("\"telegram_id\":" + value + ",");
	}

	@ParameterizedTest
	@CsvSource({ "wa_id, wa, wa_id, wa_already_exist",
			"user_whatsapp_phone, whatsapp, user_whatsapp_phone, whatsapp_already_exist" })
	void whatsappField(String option, String type, String field, String error) {
		turn("whatsapp.field", option);
		create("\"user_whatsapp_phone\": \"+31612345678\"").body("user.type", equalTo(type))
			.body("user." + field, equalTo("+31612345678"));
		create("\"user_whatsapp_phone\": \"+31612345678\"").body("error", equalTo(error));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "object; ,\"custom_fields\":{}", "array; ,\"custom_fields\":[]", "absent; ''" })
	void customFieldsEmpty(String option, String text) {
		turn("custom-fields.empty", option);
		String body = create("\"user_email\": \"a@b.test\"").extract().asString();
		assertThat(body).contains("\"language_id\":2" + text + ",\"linked_users\":[]");
		create("\"user_email\": \"c@b.test\", \"custom_fields\": {\"cf_1\": 1.50}").body("user.custom_fields",
				hasKey("cf_1"));
	}

	@ParameterizedTest
	@CsvSource({ "always, true", "absent, false" })
	void screenName(String option, boolean present) {
		turn("screen-name", option);
		create("\"user_email\": \"a@b.test\"").body("user",
				present ? hasKey("user_screen_name") : not(hasKey("user_screen_name")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "raw | A & <B> \"C\" 'D'", "html | A &amp; &lt;B&gt; &quot;C&quot; &#039;D&#039;" })
	void text(String option, String returned) {
		turn("text", option);
		create("\"user_email\": \"a@b.test\", \"user_full_name\": \"A & <B> \\\"C\\\" 'D'\","
				+ " \"custom_fields\": {\"cf_1\": \"A & <B> \\\"C\\\" 'D'\", \"cf_2\": 1.50}")
			.body("user.user_full_name", equalTo(returned))
			.body("user.custom_fields.cf_1", equalTo(returned));
		assertThat(get("/api/users/1.json").extract().asString()).contains("\"cf_2\":1.50}");
	}

	@ParameterizedTest
	@CsvSource({ "404", "400" })
	void notFoundStatus(String option) {
		turn("not-found.status", option);
		for (String path : List.of("/api/users/9.json", "/api/users/x.json")) {
			get(path).statusCode(Integer.parseInt(option)).body("error", equalTo("user_not_found"));
		}
		create("\"user_email\": \"a@b.test\"");
		json("{\"user_email\": \"nobody@b.test\"}").put("/api/users/1/link.json")
			.then()
			.statusCode(Integer.parseInt(option))
			.body("error", equalTo("user_not_found"));
	}

	@ParameterizedTest
	@CsvSource({ "404, not_found", "403, access_denied" })
	void unknownRoute(int option, String error) {
		turn("unknown-route", String.valueOf(option));
		get("/api/cases.json").statusCode(option).body("error", equalTo(error));
	}

	@ParameterizedTest
	@CsvSource({ "empty, ''", "object, {}" })
	void deleteBody(String option, String body) {
		turn("delete.body", option);
		create("\"user_email\": \"a@b.test\"");
		Response response = request().delete("/api/users/1.json");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.asString()).isEqualTo(body);
	}

	@Test
	void prettyLayoutIndentsSuccessesAndErrors() {
		turn("layout", "pretty");
		create("\"user_email\": \"a@b.test\", \"user_full_name\": \"a: {\\\"b\\\"}, c\"");
		assertThat(get("/api/users/1.json").extract().asString())
			.startsWith("{\n    \"user\": {\n        \"user_id\": 1,\n")
			.contains("\"a: {\\\"b\\\"}, c\",\n        \"company_name\": \"\"")
			.endsWith("        \"custom_fields\": {},\n        \"linked_users\": []\n    }\n}");
		assertThat(get("/api/users/9.json").extract().asString()).isEqualTo("{\n    \"error\": \"user_not_found\"\n}");
		assertThat(get("/api/cases.json").extract().asString()).isEqualTo("{\n    \"error\": \"not_found\"\n}");
	}

	@Test
	void compactLayoutHasNoWhiteSpace() {
		turn("layout", "compact");
		assertThat(get("/api/users/9.json").extract().asString()).isEqualTo("{\"error\":\"user_not_found\"}");
	}

	@ParameterizedTest
	@CsvSource({ "absent, false", "present, true" })
	void lastContact(String option, boolean present) {
		turn("last-contact", option);
		create("\"user_email\": \"a@b.test\"").body("user", not(hasKey("last_contact_at")));
		String empty = present ? "" : null;
		get("/api/users/1.json").body("user.last_contact_at", equalTo(empty));
		get("/api/users.json").body("'0'.user.last_contact_at", equalTo(empty));
		RestAssured.given()
			.port(this.desk.port())
			.contentType(ContentType.JSON)
			.body("{\"type\": \"email\", \"value\": \"a@b.test\", \"text\": \"Hello\"}")
			.post("/_twindesk/workspaces/" + this.desk.workspace().name() + "/contacts");
		String time = get("/api/users/1.json").extract().path("user.last_contact_at");
		assertThat(time == null ? null : time.matches("[A-Z][a-z]{2}, .*|")).isEqualTo(present ? true : null);
	}

	private void turn(String rule, String option) {
		this.desk.set("switch.deskie." + rule, option);
	}

	private ValidatableResponse create(String fields) {
		return json("{\"user\": {" + fields + "}}").post("/api/users.json").then();
	}

	private ValidatableResponse get(String path) {
		return request().get(path).then();
	}

	private RequestSpecification json(String body) {
		return request().contentType(ContentType.JSON).body(body);
	}

	/**
	 * The document describes the default positions, so responses are not held against it.
	 */
	private RequestSpecification request() {
		return RestAssured.given()
			.port(this.desk.port())
			.urlEncodingEnabled(false)
			.auth()
			.preemptive()
			.basic(this.desk.owner().email(), this.desk.owner().key());
	}

}
