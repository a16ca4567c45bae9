package io.twindesk.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Requests with a valid key that are rejected before their operation. */
@OneDatabaseServerTest
class EarlyRejectionTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	private final TestWorkspace testWorkspace;

	private final RawHttp deskie;

	private final RawHttp omnidesk;

	EarlyRejectionTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.deskie = RawHttp.of(this.testWorkspace);
		this.omnidesk = RawHttp.withKey(this.testWorkspace.port(), this.testWorkspace.owner().key());
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			/api/users/1;v=1.json       | deskie.users.view  | must not contain a semicolon
			/api/users%2f1.json         | deskie.users.view  | an encoded slash
			/api/users/../users.json    | deskie.users.list  | . or .. as a segment
			/api/users/%2e%2e/users.json| deskie.users.list  | . or .. as a segment
			/api/users\\1.json          | deskie.users.view  | a backslash
			/api/users/1%00.json        | deskie.users.view  | control characters
			/api/users/%zz.json         | deskie.users.view  | two hexadecimal digits
			/api/users/1%.json          | deskie.users.view  | two hexadecimal digits
			/api/users/{1}.json         | deskie.users.view  | percent-encode
			/api/users/1\u0001.json     | deskie.users.view  | control characters
			/api/users/\u00e4.json      | deskie.users.view  | must be ASCII
			/api/v2/user/1;v=1          | omnidesk.users.edit| must not contain a semicolon
			/api/v2/user/%2e%2e/user    | omnidesk.users.list| . or .. as a segment
			""")
	void aPathThatIsRejectedIsInTheJournal(String path, String operation, String reason) {
		RawHttp client = path.startsWith("/api/v2") ? this.omnidesk : this.deskie;
		assertThat(client.send("GET", path).status()).isEqualTo(400);
		journal().body("items[0].operation", nullValue())
			.body("items[0].status", equalTo(400))
			.body("items[0].nearMiss.operation", equalTo(operation))
			.body("items[0].nearMiss.reason", containsString(reason));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "Origin, https://evil.test, https://evil.test", "Sec-Fetch-Site, cross-site, cross-site" })
	void aRequestWithAForeignOriginIsInTheJournal(String header, String value, String reason) {
		this.testWorkspace.deskie().header(header, value).post("/api/users.json").then().statusCode(403);
		journal().body("items[0].operation", equalTo("deskie.users.create"))
			.body("items[0].status", equalTo(403))
			.body("items[0].nearMiss.operation", equalTo("deskie.users.create"))
			.body("items[0].nearMiss.reason", containsString(reason));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			{"user": {"user_email": "jane@acme.test"}   | line 1, column 4
			{"user": {"user_email": }}                  | line 1, column 25
			{"user": {}} {}                             | more than one document
			{"user": {}, "user": {}}                    | line 1, column 20: Duplicate
			jane                                        | line 1, column
			""")
	void aSyntaxErrorIsRecordedWithItsPosition(String body, String reason) {
		assertThat(this.deskie.json("POST", "/api/users.json", body).status()).isEqualTo(400);
		journal().body("items[0].nearMiss.operation", equalTo("deskie.users.create"))
			.body("items[0].nearMiss.reason", containsString(reason));
		RestAssured.given().port(this.testWorkspace.port()).delete(path()).then().statusCode(204);
		assertThat(this.omnidesk.json("POST", "/api/v2/user", body).status()).isEqualTo(400);
		journal().body("items[0].nearMiss.operation", equalTo("omnidesk.users.create"))
			.body("items[0].nearMiss.reason", containsString(reason));
	}

	@Test
	void positionsCountTheLinesOfTheBody() {
		this.deskie.json("POST", "/api/users.json", "{\n  \"user\": {,}\n}");
		journal().body("items[0].nearMiss.reason", containsString("line 2, column 12"));
	}

	@Test
	void aBodyThatIsNotUtf8IsToldWithItsPosition() {
		this.deskie.send("POST", "/api/users.json", "application/json",
				"{\"user\": \"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1));
		journal().body("items[0].nearMiss.reason", containsString("at byte 10: not UTF-8"));
	}

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource({ "POST, /api/users.json, deskie.users.create, 400", "PUT, /api/users/1.json, deskie.users.edit, 400",
			"POST, /api/v2/user, omnidesk.users.create, 400", "PUT, /api/v2/user/1, omnidesk.users.edit, 204" })
	void jsonSentAsAFormIsRecordedAsSuch(String method, String path, String operation, int status) {
		this.testWorkspace.create("jane@acme.test");
		RawHttp client = path.startsWith("/api/v2") ? this.omnidesk : this.deskie;
		assertThat(client.form(method, path, "{\"firstname\": \"Jane\"}").status()).isEqualTo(status);
		journal().body("items[1].nearMiss.operation", equalTo(operation))
			.body("items[1].nearMiss.reason", containsString("send Content-Type: application/json"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}
			[]
			{"a": 1}
			""")
	void anUnreadBodyIsNoNearMiss(String body) {
		this.testWorkspace.create("jane@acme.test");
		assertThat(this.deskie.form("PUT", "/api/users/1/disable.json", body).status()).isEqualTo(200);
		journal().body("items[1]", not(hasKey("nearMiss")));
	}

	@ParameterizedTest
	@CsvSource({ "POST, /api/users.json, application/json", "POST, /api/v2/user, application/json",
			"POST, /api/v2/user, " + FORM })
	void aCompressedBodyIsNotSupported(String method, String path, String type) throws IOException {
		RawHttp client = path.startsWith("/api/v2") ? this.omnidesk : this.deskie;
		RawResponse response = client.send(method, path, type, gzip("{\"user\": {}}"), "Content-Encoding: gzip");
		assertThat(response.status()).isEqualTo(415);
		assertThat(response.headers()).containsEntry("Accept-Encoding", "identity");
		journal().body("items[0].status", equalTo(415))
			.body("items[0].nearMiss.reason", containsString("Content-Encoding: gzip"));
	}

	@Test
	void aCompressedBodyOfTheControlApiIsNotSupportedEither() throws IOException {
		RawResponse response = this.deskie.send("PUT",
				"/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/state", "application/json",
				gzip("{}"), "Content-Encoding: gzip");
		assertThat(response.status()).isEqualTo(415);
	}

	@Test
	void theIdentityEncodingIsAccepted() {
		assertThat(this.deskie
			.send("POST", "/api/users.json", "application/json",
					"{\"user\": {\"user_email\": \"a@acme.test\"}}".getBytes(StandardCharsets.UTF_8),
					"Content-Encoding: identity")
			.status()).isEqualTo(201);
	}

	@Test
	void aWrongTypeAndALargeBodyAreRecordedWithTheLimit() {
		this.deskie.send("POST", "/api/users.json", "text/plain", "jane".getBytes(StandardCharsets.UTF_8));
		this.deskie.json("POST", "/api/users.json", "\"" + "y".repeat(2 * 1024 * 1024) + "\"");
		this.deskie.form("POST", "/api/users.json", "a=%zz");
		journal().body("items[0].nearMiss.reason", containsString("text/plain is not supported; allowed"))
			.body("items[1].nearMiss.reason", containsString("more than 1048576 bytes"))
			.body("items[2].nearMiss.reason", containsString("two hexadecimal digits"));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			X: a\u0001b               | 400 | The header X contains a control character
			No colon                  | 400 | A header must have a colon after its name
			Host: another             | 400 | The header Host must be sent once
			Content-Length: two       | 400 | The header Content-Length must be one number
			Transfer-Encoding: br     | 501 | The Transfer-Encoding is not supported
			Expect: something         | 417 | The header Expect is not supported
			""")
	void aRejectedHeadIsInTheJournal(String header, int status, String reason) {
		for (RawHttp client : new RawHttp[] { this.deskie, this.omnidesk }) {
			String path = (client == this.deskie) ? "/api/users.json" : "/api/v2/user";
			assertThat(client.send("GET", path, header).status()).isEqualTo(status);
			journal().body("items[-1].path", equalTo(path))
				.body("items[-1].status", equalTo(status))
				.body("items[-1].nearMiss.operation", containsString("users.list"))
				.body("items[-1].nearMiss.reason", equalTo(reason));
		}
	}

	@Test
	void aKeyInTheHeaderOfTheOtherDialectIsInTheJournal() {
		String basic = this.deskie.authorization();
		assertThat(new RawHttp(this.testWorkspace.port(), basic).send("GET", "/api/v2/user").status()).isEqualTo(401);
		assertThat(this.omnidesk.send("GET", "/api/users.json").status()).isEqualTo(401);
		journal().body("total", equalTo(2))
			.body("items[0].nearMiss.operation", equalTo("omnidesk.users.list"))
			.body("items[1].nearMiss.operation", equalTo("deskie.users.list"))
			.body("items[1].nearMiss.reason", containsString("The key is not where this API reads it"));
	}

	@Test
	void aHeadThatIsTooLargeIsInTheJournalWithoutItsKey() {
		this.deskie.send("GET", "/api/users.json", "X-Long: " + "1".repeat(9000));
		String all = journal().body("items[0].status", equalTo(431))
			.body("items[0].operation", equalTo("deskie.users.list"))
			.body("items[0].nearMiss.reason", containsString("more than 8192 bytes"))
			.extract()
			.asString();
		assertThat(all).contains("Basic ***").doesNotContain(this.deskie.authorization().substring("Basic ".length()));
	}

	@ParameterizedTest(name = "GET {0}")
	@CsvSource({ "/users.json, deskie.users.list", "/v2/user, omnidesk.users.list", "/nothing/of/the/kind, " })
	void aPathOutsideTheApisIsInTheJournal(String path, String operation) {
		assertThat(this.deskie.send("GET", path).status()).isEqualTo(404);
		journal().body("total", equalTo(1))
			.body("items[0].nearMiss.operation", equalTo(operation))
			.body("items[0].nearMiss.reason", not(nullValue()));
	}

	@Test
	void aRejectedRequestWithoutAValidKeyIsInNoJournal() {
		RawHttp.withKey(this.testWorkspace.port(), "wrong").send("GET", "/api/v2/user/1;v=1");
		new RawHttp(this.testWorkspace.port(), "X-Nothing", "1").send("GET", "/api/users/1;v=1.json");
		journal().body("total", equalTo(0));
	}

	@Test
	void aKeyInAMalformedBodyIsMasked() {
		this.deskie.json("POST", "/api/users.json", "apiKey=" + this.testWorkspace.owner().key());
		assertThat(journal().extract().asString()).doesNotContain(this.testWorkspace.owner().key());
	}

	private ValidatableResponse journal() {
		return RestAssured.given().port(this.testWorkspace.port()).get(path()).then().statusCode(200);
	}

	private String path() {
		return "/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/requests";
	}

	private static byte[] gzip(String text) throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream stream = new GZIPOutputStream(compressed)) {
			stream.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return compressed.toByteArray();
	}

}
