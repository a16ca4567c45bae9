package io.twindesk.reliability;

import java.util.Map;
import java.util.stream.IntStream;

import io.twindesk.RawHttp;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests how many SQL statements a request runs once its workspace is cached. On a
 * database that other servers may share, cached data is reloaded about once a second, so
 * the minimum of several requests counts.
 */
@ServerTest
@Import(FailingStatements.class)
class StatementCountTests {

	private static final int REQUESTS = 10;

	private final TestWorkspace testWorkspace;

	private final FailingStatements database;

	StatementCountTests(TestWorkspaces testWorkspaces, FailingStatements database) {
		this.testWorkspace = testWorkspaces.open();
		this.database = database;
		for (int i = 1; i <= 3; i++) {
			this.testWorkspace.create(Map.of("user_email", i + "@acme.test", "user_telegram", "1000" + i,
					"custom_fields", Map.of("cf_1", "order " + i, "cf_2", true)));
		}
		this.testWorkspace.send("PUT", "/api/users/1/link.json", "{\"user_id\": 2}").then().statusCode(200);
	}

	@ParameterizedTest(name = "GET {0}: {1}")
	@CsvSource({ "/api/users/1.json, 1", "/api/users/3.json, 1", "/api/users.json, 1", "/api/users.json?limit=2, 1",
			"/api/users.json?language_id=2, 1", "/api/users.json?user_email=%5E1@acme.test%5E, 1",
			"/api/users.json?user_email=acme, 1", "/api/users.json?custom_fields[cf_1]=order, 1",
			"/api/users.json?limit=1&user_email=acme, 2", "/api/users.json?page=9, 2" })
	void deskieReads(String path, int statements) {
		assertThat(min(() -> this.testWorkspace.get(path).then().statusCode(200))).isEqualTo(statements);
	}

	@ParameterizedTest(name = "GET {0}: {1}")
	@CsvSource({ "/api/v2/user, 1", "/api/v2/user?extended=false, 1", "/api/v2/user?itemLimit=1, 1",
			"/api/v2/user?query=acme, 1", "/api/v2/user?activeOnly=true, 1" })
	void omnideskReads(String path, int statements) {
		assertThat(min(() -> this.testWorkspace.omnidesk().get(path).then().statusCode(200))).isEqualTo(statements);
	}

	/**
	 * The number of users has no influence: one statement for the page and one for the
	 * total, which is not needed if the page has all matches; no page is read if there
	 * are none.
	 */
	@ParameterizedTest(name = "GET {0}: {1}")
	@CsvSource({ "/users, 3", "/users?limit=1&after=1, 3", "/users?query=acme, 2", "/users?query=acme&limit=1, 3",
			"/users?type=line, 2", "/users?state=active, 3", "/users?state=deleted, 2", "/users/1, 10",
			"/users/3, 10" })
	void controlReads(String path, int max) {
		assertThat(min(() -> this.testWorkspace.control().get(path).then().statusCode(200))).isLessThanOrEqualTo(max);
	}

	@ParameterizedTest(name = "POST {0}: at most {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			{"user": {"user_email": "%d@new.test", "user_full_name": "Ada King"}} | 6
			{"user": {"user_email": "%d@new.test", "custom_fields": {"cf_1": "x", "cf_2": 5}}} | 7
			""")
	void deskieCreates(String body, int max) {
		int[] number = new int[1];
		assertThat(min(() -> this.testWorkspace.send("POST", "/api/users.json", body.formatted(++number[0]))
			.then()
			.statusCode(201))).isLessThanOrEqualTo(max);
	}

	@ParameterizedTest(name = "PUT {0}: at most {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			{"user": {"user_full_name": "Name %d"}} | 5
			{"user": {"company_name": "Company %d", "user_note": "Note"}} | 5
			{"user": {"user_full_name": "Name %d", "custom_fields": {"cf_1": "order %1$d"}}} | 6
			{"user": {"company_name": ""}} | 1
			""")
	void deskieEdits(String body, int max) {
		int[] number = new int[1];
		assertThat(min(() -> this.testWorkspace.send("PUT", "/api/users/3.json", body.formatted(++number[0]))
			.then()
			.statusCode(200))).isLessThanOrEqualTo(max);
	}

	/**
	 * Locks the row, changes it, takes two numbers, stores an event and an audit entry.
	 */
	@Test
	void aStatus() {
		RawHttp omnidesk = RawHttp.withKey(this.testWorkspace.port(), this.testWorkspace.owner().key());
		int[] number = new int[1];
		assertThat(min(() -> {
			String form = "userID=1&statusID=" + (1 + ++number[0]);
			assertThat(omnidesk.form("POST", "/api/v2/user/updateStatus", form).status()).isEqualTo(204);
		})).isEqualTo(5);
	}

	/** The second statement looks for the report that the request belongs to. */
	@Test
	void aWrongKey() {
		TestWorkspace.Staff stranger = new TestWorkspace.Staff("a@acme.test", "wrong");
		assertThat(min(() -> this.testWorkspace.deskie(stranger).get("/api/users/1.json").then().statusCode(401)))
			.isEqualTo(2);
	}

	@Test
	void aWrongKeyOfOmnidesk() {
		TestWorkspace.Staff stranger = new TestWorkspace.Staff("a@acme.test", "wrong");
		assertThat(min(() -> this.testWorkspace.omnidesk(stranger).get("/api/v2/user").then().statusCode(401)))
			.isEqualTo(1);
	}

	private int min(Runnable request) {
		request.run();
		return IntStream.range(0, REQUESTS).map((attempt) -> {
			this.database.takeStatements();
			request.run();
			return this.database.takeStatements();
		}).min().orElseThrow();
	}

}
