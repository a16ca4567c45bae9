package io.twindesk.testkit;

import io.restassured.RestAssured;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServerTest
class TwindeskWorkspaceTests {

	private static final String SEED = """
			{"nextUserId": 8, "credentials": [{"staffEmail": "ann@acme.test", "apiKey": "anns", "permissions": ["USER_READ"]}],
			 "users": [{"id": 7, "type": "email", "identifiers": [{"type": "email", "value": "jane@acme.test"}]}]}
			""";

	private final TwindeskServer server;

	private final TwindeskWorkspace workspace;

	TwindeskWorkspaceTests(TestWorkspaces testWorkspaces) {
		this.server = Kit.server(testWorkspaces);
		this.workspace = this.server.workspace().setting("timeZone", "UTC").open();
	}

	@Test
	void aClientOfEachDialectIsAuthenticated() {
		Kit.create(this.workspace, "jane@acme.test").then().statusCode(201);
		RestAssured.given()
			.header("apiKey", this.workspace.omnidesk().apiKey())
			.get(this.workspace.omnidesk().url() + "/api/v2/user")
			.then()
			.statusCode(200);
	}

	@Test
	void initialSettingsApply() {
		assertThat(Kit.create(this.workspace, "jane@acme.test").path("user.created_at").toString()).endsWith("+0000");
	}

	@Test
	void aSettingCanBeChangedLater() {
		this.workspace.setting("timeZone", "Europe/Kyiv");
		assertThat(Kit.create(this.workspace, "jane@acme.test").path("user.created_at").toString())
			.doesNotEndWith("+0000");
	}

	@Test
	void aCredentialHasOnlyItsPermissions() {
		TwindeskCredential reader = this.workspace.credential("USER_READ");
		Kit.create(this.workspace.deskie(reader), "jane@acme.test").then().statusCode(403);
	}

	@Test
	void aSeedContainsUsersAndKeys() {
		TwindeskWorkspace seeded = this.server.workspace().seed(SEED).open();
		assertThat(seeded.deskie().staffEmail()).isEqualTo("ann@acme.test");
		assertThat(Kit.view(seeded, 7).<String>path("user.user_email")).isEqualTo("jane@acme.test");
		seeded.delete();
	}

	@Test
	void aSeedWithoutKeysGetsAKeyWithAllPermissions() {
		TwindeskWorkspace seeded = this.server.workspace().seed("{\"nextUserId\": 100}").open();
		assertThat(Kit.create(seeded, "john@acme.test").<Integer>path("user.user_id")).isEqualTo(100);
		seeded.delete();
	}

	@Test
	void replacingTheStatePreservesTheKeys() {
		Kit.create(this.workspace, "jane@acme.test");
		String state = this.workspace.state();
		Kit.create(this.workspace, "john@acme.test");
		this.workspace.replaceState(state);
		Kit.view(this.workspace, 1).then().statusCode(200);
		Kit.view(this.workspace, 2).then().statusCode(404);
	}

	@Test
	void aResetRestoresTheInitialState() {
		Kit.create(this.workspace, "jane@acme.test");
		this.workspace.reset();
		assertThat(Kit.create(this.workspace, "john@acme.test").<Integer>path("user.user_id")).isOne();
	}

	@Test
	void aDeletedWorkspaceNoLongerExists() {
		this.workspace.delete();
		assertThatExceptionOfType(TwindeskException.class).isThrownBy(this.workspace::mails)
			.withMessageContaining("404")
			.withMessageContaining(this.workspace.name())
			.satisfies((ex) -> assertThat(ex.status()).isEqualTo(404));
	}

	@Test
	void aNewWorkspaceHasNoMails() {
		assertThat(this.workspace.mails()).isEmpty();
	}

}
