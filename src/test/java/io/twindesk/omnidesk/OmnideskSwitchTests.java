package io.twindesk.omnidesk;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

/** The effect of each switch of Omnidesk, one option at a time. */
@ServerTest
class OmnideskSwitchTests {

	private static final String USERS = "/api/v2/user";

	private final TestWorkspace desk;

	OmnideskSwitchTests(TestWorkspaces workspaces) {
		this.desk = workspaces.open();
	}

	@ParameterizedTest
	@CsvSource({ "switch.omnidesk.write.response, no-content, 204", "switch.omnidesk.write.response, result, 200",
			"omnidesk.writeResponse, no-content, 204", "omnidesk.writeResponse, result, 200" })
	void writeResponse(String setting, String option, int status) {
		this.desk.set(setting, option);
		create("john").statusCode(status);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "list; {\"type\":\"list\",", "items; [{\"id\":1," })
	void listEnvelope(String option, String begin) {
		create("john");
		turn("list.envelope", option);
		assertThat(get(USERS).extract().asString()).startsWith(begin);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "number; 1", "string; \"1\"" })
	void id(String option, String id) {
		turn("id", option);
		this.desk.set("omnidesk.writeResponse", "result");
		assertThat(create("john").extract().asString()).contains("\"id\":" + id);
		assertThat(get(USERS).extract().asString()).contains("[{\"id\":" + id + ",").contains("\"status\":{\"id\":1,");
	}

	@ParameterizedTest
	@CsvSource({ "409", "400", "422" })
	void duplicateStatus(String option) {
		turn("duplicate.status", option);
		create("john");
		create("john").statusCode(Integer.parseInt(option)).body("status", equalTo("error"));
	}

	@ParameterizedTest
	@CsvSource({ "400", "422" })
	void invalidStatus(String option) {
		turn("invalid.status", option);
		get(USERS + "?itemLimit=0").statusCode(Integer.parseInt(option)).body("errors[0].field", equalTo("itemLimit"));
	}

	@ParameterizedTest
	@CsvSource({ "boolean, true, false", "number, 1, 0" })
	void flag(String option, String on, String off) {
		turn("flag", option);
		create("john");
		assertThat(get(USERS).extract().asString())
			.contains("\"active\":" + on + ",\"status\":{\"id\":1,\"locked\":" + off);
		assertThat(get(USERS + "?extended=false").extract().asString()).contains("\"active\":" + on);
		assertThat(get(USERS + "/settings?userID=1").extract().asString()).contains("\"chatSoundNewMessage\":" + on,
				"\"callsAutoAnswer\":" + off, "\"locked\":" + off);
	}

	@ParameterizedTest
	@CsvSource({ "message, message", "error, error" })
	void errorForm(String option, String key) {
		turn("error.form", option);
		Response response = request().get(USERS + "?itemLimit=0");
		response.then().statusCode(400).body("$", hasKey(key)).body("errors[0].field", equalTo("itemLimit"));
		assertThat(response.jsonPath().getString("status")).isEqualTo(option.equals("message") ? "error" : null);
	}

	private void turn(String rule, String option) {
		this.desk.set("switch.omnidesk." + rule, option);
	}

	private ValidatableResponse create(String name) {
		return request().multiPart("firstname", "John")
			.multiPart("lastname", "Doe")
			.multiPart("name", name)
			.multiPart("email", name + "@b.test")
			.multiPart("telephone_number", "+31612345678")
			.post(USERS)
			.then();
	}

	private ValidatableResponse get(String path) {
		return request().get(path).then();
	}

	/**
	 * The document describes the default positions, so responses are not held against it.
	 */
	private RequestSpecification request() {
		return RestAssured.given().port(this.desk.port()).header("apiKey", this.desk.owner().key());
	}

}
