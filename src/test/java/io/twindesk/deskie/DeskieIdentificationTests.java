package io.twindesk.deskie;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.restassured.response.Response;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.user.CustomValue;
import io.twindesk.user.IdentificationCodeService;
import io.twindesk.user.Identifier;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.TextField;
import io.twindesk.user.UserPatch;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

@ServerTest
class DeskieIdentificationTests {

	private final TestWorkspaces testWorkspaces;

	private final TestWorkspace testWorkspace;

	private final IdentificationCodeService codes;

	private final WorkspaceContext workspaceContext;

	DeskieIdentificationTests(TestWorkspaces testWorkspaces, IdentificationCodeService codes,
			WorkspaceContext workspaceContext) {
		this.testWorkspaces = testWorkspaces;
		this.testWorkspace = testWorkspaces.open();
		this.codes = codes;
		this.workspaceContext = workspaceContext;
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "user_email, ada@acme.test", "user_phone, +380501234567", "user_whatsapp_phone, +380501234567",
			"user_telegram_data, ada", "user_custom_id, 42" })
	void eachOfTheFiveSuffices(String key, String value) {
		identify("{\"%s\": \"%s\"}".formatted(key, value)).then()
			.statusCode(200)
			.body("code", matchesPattern("o_[A-Z0-9]{6}_[a-z]{2}"))
			.body("size()", equalTo(1));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			{}
			{"user_full_name": "Ada", "company_name": "Acme"}
			{"user_email": "", "user_phone": null, "user_custom_id": []}
			{"user_facebook": "42"}
			{"user_twitter": "42"}
			{"user_telegram": "42"}
			{"user_vkontakte": "42"}
			{"user_odnoklassniki": "42"}
			{"user_instagram": "42"}
			{"user_viber": "42"}
			{"user_skype": "42"}
			{"user_line": "42"}
			{"user_slack": "42"}
			{"user_mattermost": "42"}
			{"user_avito": "42"}
			{"user_custom_channel": "cch101"}
			null
			[]
			""")
	void nothingElseSuffices(String user) {
		identify(user).then().statusCode(400).body("error", equalTo("empty_user_data"));
	}

	@Test
	void theCodeIsStoredWithItsData() {
		String code = identify("""
				{"user_email": "ada@acme.test", "user_custom_id": "42", "user_custom_channel": "cch101",
				"user_full_name": "Ada Lovelace", "company_name": "Acme", "company_position": "Engineer",
				"user_note": "Likes numbers", "language_id": 3, "custom_fields": {"cf_1": "a", "cf_2": 1.50}}""")
			.path("code");
		assertThat(read(this.testWorkspace.workspace(), code)).usingRecursiveComparison()
			.isEqualTo(new UserPatch().identifier(Identifier.of(IdentifierType.EMAIL, "ada@acme.test"))
				.identifier(new Identifier(IdentifierType.CUSTOM, "cch101", "42"))
				.fullName("Ada Lovelace")
				.text(TextField.COMPANY_NAME, "Acme")
				.text(TextField.COMPANY_POSITION, "Engineer")
				.text(TextField.NOTE, "Likes numbers")
				.language("nl")
				.customField("cf_1", new CustomValue.Text("a"))
				.customField("cf_2", new CustomValue.Number("1.50")));
	}

	@Test
	void eachCodeIsAnother() {
		Set<String> codes = new HashSet<>();
		for (int i = 0; i < 20; i++) {
			codes.add(identify("{\"user_email\": \"ada@acme.test\"}").path("code"));
		}
		assertThat(codes).hasSize(20);
	}

	@Test
	void theDataOfAnExistingUserAreAcceptedAndCreateNoUser() {
		this.testWorkspace.create(Map.of("user_email", "ada@acme.test"));
		identify("{\"user_email\": \"ada@acme.test\"}").then().statusCode(200);
		identify("{\"user_email\": \"jane@acme.test\"}").then().statusCode(200);
		this.testWorkspace.get("/api/users.json").then().body("total_count", equalTo(1));
		this.testWorkspace.create(Map.of("user_email", "jane@acme.test"))
			.then()
			.statusCode(201)
			.body("user.user_id", equalTo(2));
	}

	@Test
	void aCodeIsUnknownInAnotherWorkspace() {
		String code = identify("{\"user_email\": \"ada@acme.test\"}").path("code");
		Workspace other = this.testWorkspaces.open().workspace();
		assertThat(this.workspaceContext.call(other, () -> this.codes.read(code))).isEmpty();
	}

	private Response identify(String user) {
		return this.testWorkspace.send("POST", "/api/users/identification.json", "{\"user\": " + user + "}");
	}

	private UserPatch read(Workspace workspace, String code) {
		return this.workspaceContext.call(workspace, () -> this.codes.read(code).orElseThrow());
	}

}
