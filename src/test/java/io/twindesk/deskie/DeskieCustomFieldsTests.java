package io.twindesk.deskie;

import io.restassured.response.Response;
import io.twindesk.Golden;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Custom fields that the workspace has not declared. */
@ServerTest
class DeskieCustomFieldsTests {

	private final TestWorkspace testWorkspace;

	DeskieCustomFieldsTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			{}
			{"cf_20":"Kyiv","cf_3":true,"cf_100":false,"cf_1":5}
			{"cf_1":"","cf_2":"5","cf_3":"true"}
			{"cf_1":1.50,"cf_2":1E+3,"cf_3":-0,"cf_4":0.10}
			{"cf_1":123456789012345678901234567890,"cf_2":0.1234567890123456789012}
			{"cf_9":9,"cf_8":8,"cf_7":7}
			{"cf_0":0,"cf_007":7,"cf_123456789012345678":1}
			""")
	void valuesComeBackInTheirOrderAndSpelling(String fields) {
		Response created = create(fields);
		created.then().statusCode(201);
		assertThat(Golden.text(created)).contains("\"custom_fields\":" + fields + ",");
		assertThat(Golden.text(this.testWorkspace.get("/api/users/1.json")))
			.contains("\"custom_fields\":" + fields + ",");
		assertThat(Golden.text(this.testWorkspace.get("/api/users.json")))
			.contains("\"custom_fields\":" + fields + "}");
	}

	@ParameterizedTest(name = "{0} and {1} are {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"cf_2":"a"}          | {"cf_1":1}               | {"cf_2":"a","cf_1":1}
			{"cf_2":"a","cf_1":1} | {"cf_2":2.0}             | {"cf_2":2.0,"cf_1":1}
			{"cf_2":"a","cf_1":1} | {"cf_1":true,"cf_2":""}  | {"cf_2":"","cf_1":true}
			{"cf_2":"a","cf_1":1} | {}                       | {"cf_2":"a","cf_1":1}
			{"cf_2":"a","cf_1":1} | null                     | {"cf_2":"a","cf_1":1}
			{"cf_2":"a","cf_1":1} | []                       | {"cf_2":"a","cf_1":1}
			{"cf_2":"a","cf_1":1} | {"cf_2":null}            | {"cf_1":1}
			{"cf_2":"a","cf_1":1} | {"cf_2":null,"cf_1":null} | {}
			{"cf_2":"a"}          | {"cf_9":null}            | {"cf_2":"a"}
			{"cf_2":1.50}         | {"cf_2":1.5}             | {"cf_2":1.5}
			{"cf_2":"5"}          | {"cf_2":5}               | {"cf_2":5}
			{"cf_2":null}         | {"cf_2":5}               | {"cf_2":5}
			""")
	void anEditMerges(String before, String edit, String after) {
		create(before).then().statusCode(201);
		Response edited = this.testWorkspace.send("PUT", "/api/users/1.json",
				"{\"user\": {\"custom_fields\": " + edit + "}}");
		assertThat(Golden.text(edited)).contains("\"custom_fields\":" + after + "}");
		assertThat(Golden.text(this.testWorkspace.get("/api/users/1.json")))
			.contains("\"custom_fields\":" + after + ",");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			"x"
			""
			5
			true
			[1]
			["cf_1"]
			{"cf_": 1}
			{"cf_x": 1}
			{"1": 1}
			{"field": 1}
			{"CF_1": 1}
			{"cf_1 ": 1}
			{"cf_-1": 1}
			{"": 1}
			{"cf_1": {}}
			{"cf_1": []}
			{"cf_1": ["a"]}
			{"cf_1": {"a": 1}}
			{"cf_1": "fine", "cf_x": null}
			{"cf_\u0661": 1}
			""")
	void everythingElseIsRejected(String fields) {
		create(fields).then().statusCode(400).body("error", equalTo("wrong_custom_fields"));
		create("{}").then().statusCode(201);
		this.testWorkspace.send("PUT", "/api/users/1.json", "{\"user\": {\"custom_fields\": " + fields + "}}")
			.then()
			.statusCode(400)
			.body("error", equalTo("wrong_custom_fields"));
	}

	private Response create(String fields) {
		return this.testWorkspace.send("POST", "/api/users.json",
				"{\"user\": {\"user_email\": \"ada@acme.test\", \"custom_fields\": " + fields + "}}");
	}

}
