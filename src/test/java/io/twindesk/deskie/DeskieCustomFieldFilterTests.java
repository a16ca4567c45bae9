package io.twindesk.deskie;

import java.util.Map;
import java.util.stream.Stream;

import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.user.CustomField;
import io.twindesk.user.CustomFieldService;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Searches one directory by custom fields; those from cf_10 up are declared. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskieCustomFieldFilterTests {

	private final TestWorkspace testWorkspace;

	private final CustomFieldService fields;

	private final WorkspaceContext workspaceContext;

	DeskieCustomFieldFilterTests(TestWorkspaces testWorkspaces, CustomFieldService fields,
			WorkspaceContext workspaceContext) {
		this.testWorkspace = testWorkspaces.open();
		this.fields = fields;
		this.workspaceContext = workspaceContext;
	}

	@BeforeAll
	void fill() {
		try (WorkspaceContext.Scope scope = this.workspaceContext.open(this.testWorkspace.workspace())) {
			this.fields.declare(new CustomField(10, "VIP", CustomField.Type.CHECKBOX));
			this.fields.declare(new CustomField(11, "Colour", CustomField.Type.SELECT));
			this.fields.declare(new CustomField(12, "Basket", CustomField.Type.TEXT));
			this.fields.declare(new CustomField(13, "Birthday", CustomField.Type.DATE));
			this.fields.declare(new CustomField(14, "Remark", CustomField.Type.TEXTAREA));
		}
		Stream
			.of(Map.of("cf_1", "Alpha Beta", "cf_2", true, "cf_3", 5, "cf_4", "100%_a\\b", "cf_10", true, "cf_11",
					"Red", "cf_12", "5 apples", "cf_13", "2024-05-06", "cf_14", "two\nlines"),
					Map.of("cf_1", "beta", "cf_2", false, "cf_3", 50, "cf_4", "100xya/b", "cf_10", "0", "cf_11",
							"Dark Red", "cf_12", "true"),
					Map.of("cf_1", "Gamma", "cf_3", 1.5, "cf_11", 7))
			.forEach((values) -> this.testWorkspace
				.create(Map.of("user_telegram", "t" + values.hashCode(), "custom_fields", values))
				.then()
				.statusCode(201));
	}

	@ParameterizedTest(name = "{0} = {1} finds {2}")
	@CsvSource(delimiter = '|', textBlock = """
			cf_1  | beta       | [1, 2]
			cf_1  | BETA       | [1, 2]
			cf_1  | a B        | [1]
			cf_1  | ^beta      | [2]
			cf_1  | beta^      | [1, 2]
			cf_1  | ^beta^     | [2]
			cf_1  | alpha^     | []
			cf_2  | true       | [1]
			cf_2  | 1          | [1]
			cf_2  | false      | [2]
			cf_2  | 0          | [2]
			cf_2  | True       | [1]
			cf_2  | FALSE      | [2]
			cf_3  | 5          | [1]
			cf_3  | 5.0        | [1]
			cf_3  | 5e0        | [1]
			cf_3  | 50         | [2]
			cf_3  | 5E+1       | [2]
			cf_3  | 1.5        | [3]
			cf_3  | 1.500      | [3]
			cf_3  | 15e-1      | [3]
			cf_3  | 1          | []
			cf_4  | %_a        | [1]
			cf_4  | a\\b       | [1]
			cf_4  | 100_       | []
			cf_4  | 100%y      | []
			cf_4  | ^100%      | [1]
			cf_9  | anything   | []
			cf_10 | true       | [1]
			cf_10 | 1          | [1]
			cf_10 | TRUE       | [1]
			cf_10 | True       | [1]
			cf_10 | false      | [2, 3]
			cf_10 | 0          | [2, 3]
			cf_10 | False      | [2, 3]
			cf_10 | ''         | [1, 2, 3]
			cf_10 | yes        | []
			cf_10 | ^0         | []
			cf_11 | Red        | [1]
			cf_11 | Dark Red   | [2]
			cf_11 | Dark       | []
			cf_11 | 7          | [3]
			cf_11 | ''         | [1, 2, 3]
			cf_12 | 5          | [1]
			cf_12 | ^5 app     | [1]
			cf_12 | true       | [2]
			cf_13 | 2024-05-06 | [1]
			cf_13 | ''         | [1, 2, 3]
			cf_1  | ''         | [1, 2, 3]
			cf_14 | ''         | [1]
			cf_9  | ''         | []
			cf_14 | lines^     | [1]
			""")
	void eachKindOfFieldIsComparedInItsOwnWay(String key, String value, String ids) {
		UserList result = UserList.of(this.testWorkspace.deskie()
			.queryParam("custom_fields[" + key + "]", value)
			.get("/api/users.json")
			.then()
			.statusCode(200)
			.extract()
			.asString());
		assertThat(result.ids()).hasToString(ids);
		assertThat(result.total().asLong()).isEqualTo(result.ids().size());
	}

	@ParameterizedTest(name = "{0} finds {1}")
	@CsvSource(delimiter = '|', textBlock = """
			custom_fields[cf_1]=beta                                                       | [1, 2]
			custom_fields%5Bcf_1%5D=beta                                                   | [1, 2]
			custom_fields%5bcf_1%5d=b%65ta                                                 | [1, 2]
			custom_fields[cf_1]=alpha+beta                                                 | [1]
			custom_fields[cf_1]=^beta^                                                     | [2]
			custom_fields[cf_1]=beta&custom_fields[cf_2]=true                              | [1]
			custom_fields[cf_1]=beta&custom_fields%5Bcf_3%5D=50                            | [2]
			custom_fields[cf_1]=beta&custom_fields[cf_2]=true&custom_fields[cf_3]=50       | []
			custom_fields[cf_1]=a&custom_fields[cf_10]=1&custom_fields[cf_11]=Red          | [1]
			custom_fields[cf_1]=beta&custom_fields[cf_10]=0                                | [2]
			custom_fields[cf_10]=&custom_fields[cf_1]=gamma                                | [3]
			""")
	void bracketsMayBeRawOrEncodedAndSeveralFieldsAreJoinedByAnd(String query, String ids) {
		RawResponse response = RawHttp.of(this.testWorkspace).send("GET", "/api/users.json?" + query);
		assertThat(response.status()).isEqualTo(200);
		assertThat(UserList.of(response.body()).ids()).hasToString(ids);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "custom_fields=1", "custom_fields[]=1", "custom_fields[1]=1", "custom_fields[cf_]=1",
			"custom_fields[cf_-1]=1", "custom_fields[CF_1]=1", "custom_fields[cf_1x]=1", "custom_fields[cf_1][a]=1",
			"custom_fields[cf_1][]=1", "custom_fields[cf_1%20]=1", "custom_fields[cf_%EF%BC%91]=1",
			"custom_fields[cf_1]=%00" })
	void anInvalidCustomFieldIsRejected(String query) {
		ErrorResponses.assertRejected(RawHttp.of(this.testWorkspace).send("GET", "/api/users.json?" + query), 400,
				"wrong_custom_fields");
	}

	@Test
	void noCustomFieldIsNoFilter() {
		assertThat(UserList.of(this.testWorkspace.get("/api/users.json").asString()).ids()).containsExactly(1L, 2L, 3L);
	}

}
