package io.twindesk.deskie;

import io.restassured.response.Response;
import io.twindesk.Golden;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.user.CustomField;
import io.twindesk.user.CustomFieldService;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Custom fields whose type the workspace has declared. */
@ServerTest
class DeskieDeclaredFieldsTests {

	private final TestWorkspaces testWorkspaces;

	private final TestWorkspace testWorkspace;

	private final CustomFieldService fields;

	private final WorkspaceContext workspaceContext;

	DeskieDeclaredFieldsTests(TestWorkspaces testWorkspaces, CustomFieldService fields,
			WorkspaceContext workspaceContext) {
		this.testWorkspaces = testWorkspaces;
		this.testWorkspace = testWorkspaces.open();
		this.fields = fields;
		this.workspaceContext = workspaceContext;
	}

	@ParameterizedTest(name = "{0} accepts {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			TEXT     | "Kyiv"       | "Kyiv"
			TEXT     | ""           | ""
			TEXT     | "5"          | "5"
			TEXTAREA | "a\\nb"      | "a\\nb"
			CHECKBOX | true         | true
			CHECKBOX | false        | false
			CHECKBOX | "true"       | true
			CHECKBOX | "0"          | false
			CHECKBOX | 1            | true
			SELECT   | "Basic"      | "Basic"
			SELECT   | 3            | 3
			DATE     | "2026-05-31" | "2026-05-31"
			DATE     | "2024-02-29" | "2024-02-29"
			DATE     | ""           | ""
			""")
	void aFieldAcceptsValuesOfItsType(CustomField.Type type, String sent, String returned) {
		declare(type);
		Response created = create(this.testWorkspace, sent);
		created.then().statusCode(201);
		assertThat(Golden.text(created)).contains("\"custom_fields\":{\"cf_5\":" + returned + "}");
		assertThat(Golden.text(edit(sent))).contains("\"custom_fields\":{\"cf_5\":" + returned + "}");
	}

	@ParameterizedTest(name = "{0} rejects {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			TEXT     | 5
			TEXT     | true
			TEXTAREA | 5
			TEXTAREA | false
			CHECKBOX | "yes"
			CHECKBOX | 2
			CHECKBOX | ""
			SELECT   | true
			DATE     | 5
			DATE     | true
			DATE     | "2026-02-30"
			DATE     | "31.05.2026"
			DATE     | "2026-05-31 10:00:00"
			DATE     | "soon"
			""")
	void aFieldRejectsValuesOfOtherTypes(CustomField.Type type, String sent) {
		declare(type);
		create(this.testWorkspace, sent).then().statusCode(400).body("error", equalTo("wrong_custom_fields"));
		create(this.testWorkspace, "null").then().statusCode(201).body("user.user_id", equalTo(1));
		edit(sent).then().statusCode(400).body("error", equalTo("wrong_custom_fields"));
	}

	@Test
	void nullRemovesADeclaredField() {
		declare(CustomField.Type.CHECKBOX);
		create(this.testWorkspace, "true").then().statusCode(201);
		assertThat(Golden.text(edit("null"))).contains("\"custom_fields\":{}");
	}

	@Test
	void otherFieldsAndOtherWorkspacesAreNotBound() {
		declare(CustomField.Type.CHECKBOX);
		create(this.testWorkspaces.open(), "\"yes\"").then().statusCode(201);
		create(this.testWorkspace, "true, \"cf_50\": \"yes\"").then().statusCode(201);
	}

	@Test
	void aDeclarationLeavesTheValuesThatAreThere() {
		create(this.testWorkspace, "\"yes\"").then().statusCode(201);
		declare(CustomField.Type.CHECKBOX);
		assertThat(Golden.text(this.testWorkspace.get("/api/users/1.json"))).contains("{\"cf_5\":\"yes\"}");
		this.testWorkspace.send("PUT", "/api/users/1.json", "{\"user\": {\"company_name\": \"Acme\"}}")
			.then()
			.statusCode(200);
	}

	private void declare(CustomField.Type type) {
		try (WorkspaceContext.Scope scope = this.workspaceContext.open(this.testWorkspace.workspace())) {
			this.fields.declare(new CustomField(5, "Field", type));
		}
	}

	private static Response create(TestWorkspace testWorkspace, String value) {
		return testWorkspace.send("POST", "/api/users.json",
				"{\"user\": {\"user_email\": \"ada@acme.test\", \"custom_fields\": {\"cf_5\": " + value + "}}}");
	}

	private Response edit(String value) {
		return this.testWorkspace.send("PUT", "/api/users/1.json",
				"{\"user\": {\"custom_fields\": {\"cf_5\": " + value + "}}}");
	}

}
