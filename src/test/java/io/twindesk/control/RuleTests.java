package io.twindesk.control;

import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.openapi.Documented;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

/** The rules, the switches and the profiles in the control API. */
@ServerTest
class RuleTests {

	private final int port;

	RuleTests(TestWorkspaces workspaces) {
		this.port = workspaces.port();
	}

	@Test
	void rulesAreInTheOrderOfThePagesAndHaveASentence() {
		JsonPath rules = get("/_twindesk/rules").statusCode(200).extract().jsonPath();
		List<String> ids = rules.getList("items.id");
		assertThat(rules.getInt("total")).isEqualTo(ids.size()).isGreaterThan(300);
		assertThat(ids).doesNotHaveDuplicates()
			.containsSubsequence("deskie.list.limit.max", "deskie.create.status", "omnidesk.create.firstname");
		assertThat(rules.<String>getList("items.sentence")).allMatch((sentence) -> sentence.endsWith("."));
	}

	@ParameterizedTest
	@CsvSource({ "dialect=deskie, dialect, deskie", "evidence=observed, evidence, observed",
			"dialect=omnidesk&evidence=assumed, dialect, omnidesk" })
	void parametersSelectRules(String query, String field, String value) {
		get("/_twindesk/rules?" + query).statusCode(200).body("items." + field, everyItem(equalTo(value)));
	}

	@Test
	void anOperationSelectsItsRulesAndThoseOfTheWholeDialect() {
		get("/_twindesk/rules?operation=deskie.users.list").statusCode(200)
			.body("items.operations", everyItem(hasItem("deskie.users.list")))
			.body("items.id", hasItem("deskie.list.limit.max"))
			.body("items.id", hasItem("deskie.layout"))
			.body("items.id", not(hasItem("deskie.create.status")));
	}

	@Test
	void rulesWithASwitchNameItsSetting() {
		get("/_twindesk/rules?switch=true").statusCode(200)
			.body("total", equalTo(26))
			.body("items", everyItem(hasKey("switch")));
		get("/_twindesk/rules?switch=false").statusCode(200).body("items", everyItem(not(hasKey("switch"))));
	}

	@ParameterizedTest
	@CsvSource({ "dialect=zendesk", "operation=deskie.users.fly", "evidence=guessed", "switch=maybe", "colour=blue" })
	void unknownValuesAndParametersAreInvalid(String query) {
		get("/_twindesk/rules?" + query).statusCode(400)
			.body("errors[0].field", equalTo(query.replaceFirst("=.*", "")));
	}

	@Test
	void aRuleIsFoundByItsId() {
		get("/_twindesk/rules/deskie.list.limit.max").statusCode(200)
			.body("evidence", equalTo("documented"))
			.body("operations", equalTo(List.of("deskie.users.list")));
	}

	@Test
	void anUnknownRuleNamesTheNearestOnes() {
		get("/_twindesk/rules/deskie.list.limit").statusCode(404)
			.body("detail", allOf(containsString("deskie.list.limit"), containsString("deskie.list.limit.max")));
	}

	@Test
	void everySwitchHasItsRuleAndItsDefaultFirst() {
		JsonPath switches = get("/_twindesk/switches").statusCode(200).extract().jsonPath();
		assertThat(switches.getInt("total")).isEqualTo(26);
		for (Map<String, ?> each : switches.<Map<String, ?>>getList("items")) {
			assertThat(each.get("setting")).isEqualTo("switch." + each.get("rule"));
			List<?> options = (List<?>) each.get("options");
			assertThat(options).hasSizeGreaterThan(1);
			assertThat(((Map<?, ?>) options.get(0)).get("value")).isEqualTo(each.get("default"));
			get("/_twindesk/rules/" + each.get("rule")).statusCode(200).body("switch", equalTo(each.get("setting")));
		}
	}

	@Test
	void anUnknownOptionNamesTheOptions() {
		Control desk = Control.open(this.port);
		patch(desk, "{\"switch.deskie.list.empty\": \"none\", \"switch.deskie.create.status\": 418}").statusCode(400)
			.body("errors[0].message", equalTo("must be object or array"))
			.body("errors[1].message", equalTo("must be 201 or 200"));
	}

	@Test
	void anOptionCanBeANumber() {
		patch(Control.open(this.port), "{\"switch.deskie.create.status\": 200}").statusCode(200)
			.body("'switch.deskie.create.status'", equalTo("200"));
	}

	@Test
	void anUnknownSwitchNamesTheSwitches() {
		patch(Control.open(this.port), "{\"switch.deskie.colour\": \"blue\"}").statusCode(400)
			.body("errors[0].message", containsString("switch.deskie.list.empty"));
	}

	@Test
	void aStateDocumentCarriesTheSwitches() {
		Control desk = Control.open(this.port);
		patch(desk, "{\"switch.deskie.list.empty\": \"array\"}");
		desk.get("/state").then().body("settings.'switch.deskie.list.empty'", equalTo("array"));
		Map<String, Object> document = desk.get("/state").jsonPath().getMap("$");
		document.put("credentials", List.of());
		Control copy = Control.open(this.port,
				JsonMapper.shared().writeValueAsString(Map.of("name", Control.name(), "seed", document)));
		copy.get("").then().body("settings.'switch.deskie.list.empty'", equalTo("array"));
	}

	@ParameterizedTest
	@CsvSource({ "php, array", "hostile, array", "default, object" })
	void aProfileSetsTheSwitches(String profile, String empty) {
		Control desk = Control.open(this.port,
				"{\"name\": \"" + Control.name() + "\", \"settings\": {\"profile\": \"" + profile + "\"}}");
		String expected = empty.equals("object") ? null : empty;
		desk.get("").then().body("settings.'switch.deskie.list.empty'", equalTo(expected));
	}

	@Test
	void theSettingsOfTheSameRequestWinOverTheProfile() {
		Control desk = Control.open(this.port, "{\"name\": \"" + Control.name()
				+ "\", \"settings\": {\"switch.deskie.layout\": \"compact\", \"profile\": \"php\"}}");
		desk.get("")
			.then()
			.body("settings.profile", equalTo("php"))
			.body("settings", not(hasKey("switch.deskie.layout")))
			.body("settings.'switch.deskie.text'", equalTo("html"));
	}

	@Test
	void anUnknownProfileNamesTheProfiles() {
		patch(Control.open(this.port), "{\"profile\": \"ruby\"}").statusCode(400)
			.body("errors[0].message", equalTo("must be default or php or hostile"));
	}

	@Test
	void twoNamesOfOneSettingMustAgree() {
		patch(Control.open(this.port),
				"{\"omnidesk.writeResponse\": \"result\", \"switch.omnidesk.write.response\": \"no-content\"}")
			.statusCode(400)
			.body("errors[0].field", equalTo("switch.omnidesk.write.response"));
	}

	private ValidatableResponse patch(Control desk, String body) {
		return RestAssured.given()
			.filter(new Documented())
			.port(this.port)
			.contentType(ContentType.JSON)
			.body(body)
			.patch("/_twindesk/workspaces/" + desk.workspace() + "/settings")
			.then();
	}

	private ValidatableResponse get(String path) {
		return RestAssured.given().filter(new Documented()).port(this.port).get(path).then();
	}

}
