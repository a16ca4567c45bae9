package io.twindesk.connector;

import java.util.Arrays;
import java.util.List;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A base URL with a slash at its end, before a path that begins with one. */
@OneDatabaseServerTest
class RepeatedSlashValveTests {

	private final TestWorkspace testWorkspace;

	private final RawHttp http;

	RepeatedSlashValveTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.testWorkspace.create("jane@acme.test");
		this.http = RawHttp.of(this.testWorkspace);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "//api/users.json, /api/users.json", "///api//users///5.json, /api/users/5.json",
			"/api//v2//user, /api/v2/user", "//api, /api", "/api/users.json//, /api/users.json/",
			"/api//../_twindesk/health, /api/../_twindesk/health", "//_twindesk/health, //_twindesk/health",
			"/_twindesk//health, /_twindesk//health", "//actuator/health, //actuator/health", "//, //",
			"//apis/users.json, //apis/users.json", "/x/..//api/users.json, /x/..//api/users.json",
			"/%2fapi//users.json, /%2fapi//users.json", "/api/users.json, /api/users.json" })
	void onlyTheSlashesOfADialectsPathAreMerged(String path, String merged) {
		assertThat(RepeatedSlashValve.merged(path, "")).isEqualTo(merged);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "/x//api//users.json, /x/api/users.json", "/x/api/users.json, /x/api/users.json",
			"/x//_twindesk/health, /x//_twindesk/health", "/xy//api, /xy//api", "/x, /x" })
	void theContextPathIsNotChanged(String path, String merged) {
		assertThat(RepeatedSlashValve.merged(path, "/x")).isEqualTo(merged);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(
			strings = { "//api/users/1.json", "/api//users/1.json", "/api/users//1.json", "////api////users/1.json" })
	void deskieReturnsWhatTheSinglePathReturns(String path) {
		RawResponse response = this.http.send("GET", path);
		assertThat(response.status()).as(response.body()).isEqualTo(200);
		assertThat(response.body()).isEqualTo(this.http.send("GET", "/api/users/1.json").body());
		assertThat(RawHttp.withKey(this.testWorkspace.port(), "wrong").send("GET", path).body())
			.isEqualTo("{\"error\":\"wrong_credentials\"}");
	}

	@Test
	void writesAndFiltersWorkAsWell() {
		assertThat(
				this.http.json("POST", "//api/users.json", "{\"user\": {\"user_email\": \"joe@acme.test\"}}").status())
			.isEqualTo(201);
		assertThat(this.http.json("PUT", "/api//users/1//link.json", "{\"user_id\": 2}").body())
			.contains("\"linked_users\":[1,2]");
		assertThat(this.http.send("GET", "//api/users.json?user_email=///").status()).isEqualTo(200);
		assertThat(this.http.send("GET", "http://localhost:" + this.testWorkspace.port() + "//api/users.json").status())
			.isEqualTo(200);
		assertThat(this.http.send("DELETE", "//api/users//2.json").status()).isEqualTo(200);
		assertThat(this.http.send("GET", "//api/users/99.json").body()).isEqualTo("{\"error\":\"user_not_found\"}");
		assertThat(this.http.send("PATCH", "//api/users.json").headers()).containsEntry("Allow", "GET,HEAD,POST");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "//api/v2/user", "/api//v2/user", "/api/v2//user", "///api///v2///user" })
	void omnideskReturnsWhatTheSinglePathReturns(String path) {
		RawHttp office = RawHttp.withKey(this.testWorkspace.port(), this.testWorkspace.owner().key());
		RawResponse response = office.send("GET", path);
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).isEqualTo(office.send("GET", "/api/v2/user").body());
		assertThat(RawHttp.withKey(this.testWorkspace.port(), "wrong").send("GET", path).body())
			.isEqualTo("{\"status\":\"error\",\"message\":\"The key is unknown\"}");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "//_twindesk/health", "/_twindesk//health", "/api//../_twindesk/health",
			"//api/../_twindesk/health", "/api/..//_twindesk/workspaces", "/api//%2e%2e/_twindesk/health",
			"//api/users/1.json;x=1", "//api/users%2f1.json", "//api/users/%2f1.json", "//api/./users.json",
			"/x/..//api/users.json", "/%2fapi/users.json" })
	void otherInvalidPathsAreRejected(String path) {
		assertThat(this.http.send("GET", path).status()).isEqualTo(400);
	}

	@Test
	void theJournalHasTheRequestsAndTheirOperations() {
		this.http.send("GET", "//api//users/1.json");
		RawHttp.withKey(this.testWorkspace.port(), this.testWorkspace.owner().key()).send("GET", "/api//v2//user");
		String journal = this.http
			.send("GET", "/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/requests?limit=2")
			.body();
		List<String> operations = Arrays.asList("deskie.users.view", "omnidesk.users.list");
		operations.forEach((operation) -> assertThat(journal).contains("\"operation\":\"" + operation + "\""));
	}

}
