package io.twindesk.deskie;

import java.time.OffsetDateTime;
import java.util.Map;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.workspace.WorkspaceService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@ServerTest
class DeskieDatesTests {

	private final TestWorkspace testWorkspace;

	private final WorkspaceService workspaces;

	private final JdbcTemplate sql;

	DeskieDatesTests(TestWorkspaces testWorkspaces, WorkspaceService workspaces, JdbcTemplate sql) {
		this.testWorkspace = testWorkspaces.open();
		this.workspaces = workspaces;
		this.sql = sql;
		this.testWorkspace.create("jane@acme.test");
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource(delimiter = '|', textBlock = """
			2014-12-23T08:55:23Z        | Tue, 23 Dec 2014 10:55:23 +0200
			2014-05-15T06:01:02Z        | Thu, 15 May 2014 09:01:02 +0300
			2014-05-15T06:01:02.999999Z | Thu, 15 May 2014 09:01:02 +0300
			2026-03-29T00:59:59Z        | Sun, 29 Mar 2026 02:59:59 +0200
			2026-03-29T01:00:00Z        | Sun, 29 Mar 2026 04:00:00 +0300
			2026-12-31T22:00:00Z        | Fri, 01 Jan 2027 00:00:00 +0200
			""")
	void aNewWorkspaceHasTheTimeOfKyivWithItsDaylightRules(OffsetDateTime stored, String returned) {
		store("created_at", stored);
		store("updated_at", stored);
		this.testWorkspace.get("/api/users/1.json")
			.then()
			.body("user.created_at", equalTo(returned))
			.body("user.updated_at", equalTo(returned));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			UTC              | Thu, 15 May 2014 06:01:02 +0000
			Europe/Amsterdam | Thu, 15 May 2014 08:01:02 +0200
			America/New_York | Thu, 15 May 2014 02:01:02 -0400
			Asia/Kathmandu   | Thu, 15 May 2014 11:46:02 +0545
			""")
	void aWorkspaceCanHaveAnotherTimeZone(String zone, String returned) {
		this.workspaces.changeSettings(this.testWorkspace.workspace().name(), Map.of("timeZone", zone));
		store("created_at", OffsetDateTime.parse("2014-05-15T06:01:02Z"));
		this.testWorkspace.get("/api/users/1.json").then().body("user.created_at", equalTo(returned));
	}

	@Test
	void anEditMovesTheSecondDateOnly() {
		store("created_at", OffsetDateTime.parse("2014-05-15T06:01:02Z"));
		store("updated_at", OffsetDateTime.parse("2014-05-15T06:01:02Z"));
		String updated = this.testWorkspace.send("PUT", "/api/users/1.json", "{\"user\": {\"company_name\": \"Acme\"}}")
			.then()
			.body("user.created_at", equalTo("Thu, 15 May 2014 09:01:02 +0300"))
			.extract()
			.path("user.updated_at");
		assertThat(updated).doesNotContain("2014");
	}

	private void store(String column, OffsetDateTime time) {
		this.sql.update("update users set " + column + " = ? where workspace_id = ? and id = 1", time,
				this.testWorkspace.workspace().id());
	}

}
