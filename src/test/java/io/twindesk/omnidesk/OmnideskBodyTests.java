package io.twindesk.omnidesk;

import java.util.stream.Stream;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The encodings of a body. */
@OneDatabaseServerTest
class OmnideskBodyTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskBodyTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	static Stream<Endpoint> writes() {
		return Endpoint.writes();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void everyWriteTakesAForm(Endpoint endpoint) {
		assertTaken(this.omnideskFixture.statistics().call(endpoint));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void everyWriteTakesParts(Endpoint endpoint) {
		assertTaken(this.omnideskFixture.statistics().multipart(endpoint, endpoint.fields().multipart()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void everyWriteTakesJson(Endpoint endpoint) {
		assertTaken(this.omnideskFixture.statistics().json(endpoint, endpoint.fields().json()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void everyWriteTakesJsonWithNumbers(Endpoint endpoint) {
		assertTaken(this.omnideskFixture.statistics().json(endpoint, endpoint.fields().typedJson()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("writes")
	void theQueryOfAWriteIsNotRead(Endpoint endpoint) {
		String before = this.omnideskFixture.statistics().everything();
		String target = endpoint.path() + "?" + endpoint.fields().urlencoded();
		for (String body : new String[] { "", "x=1" }) {
			RawResponse response = this.omnideskFixture.http().form(endpoint.method(), target, body);
			if (endpoint != Endpoint.EDIT) {
				ErrorResponses.assertRejected(response, 400);
			}
			assertThat(this.omnideskFixture.everything()).isEqualTo(before);
		}
	}

	@Test
	void eachWayWritesTheSame() {
		Fields joan = Endpoint.CREATE.fields().with("firstname", "Joán Ÿ".replace('Ÿ', 'ÿ'));
		this.omnideskFixture.done(Endpoint.CREATE, joan);
		assertTaken(this.omnideskFixture.multipart(Endpoint.CREATE, renamed(joan, 2).multipart()));
		assertTaken(this.omnideskFixture.json(Endpoint.CREATE, renamed(joan, 3).json()));
		for (int id = 3; id <= 5; id++) {
			assertThat(this.omnideskFixture.user(id).get("firstname").asString()).isEqualTo("Joán ÿ");
		}
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "application/x-www-form-urlencoded; charset=UTF-8", "APPLICATION/X-WWW-FORM-URLENCODED",
			"application/json", "application/json; charset=utf-8", "application/vnd.api+json" })
	void aTypeIsTakenUnderItsUsualNames(String type) {
		String body = type.contains("json") ? "{\"maxChats\":9}" : "maxChats=9";
		assertTaken(this.omnideskFixture.send(Endpoint.MAX_CHATS, type, body));
		assertThat(this.omnideskFixture.settings(1).get("maxChats").asInt()).isEqualTo(9);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			multipart/form-data; boundary="----twindesk"
			multipart/form-data; charset=utf-8; boundary=----twindesk
			MULTIPART/form-data; BOUNDARY=----twindesk
			""")
	void aBoundaryIsTakenHoweverItIsWritten(String type) {
		assertTaken(this.omnideskFixture.send(Endpoint.MAX_CHATS, type,
				Fields.part("maxChats", "9") + "------twindesk--\r\n"));
		assertThat(this.omnideskFixture.settings(1).get("maxChats").asInt()).isEqualTo(9);
	}

	@Test
	void aPartMayHaveATypeAndNoNameInQuotes() {
		String body = "------twindesk\r\nContent-Type: text/plain; charset=utf-8\r\n"
				+ "content-disposition: form-data; name=firstname\r\n\r\nRené\r\n------twindesk--\r\n";
		assertTaken(this.omnideskFixture.multipart(Endpoint.EDIT, body));
		assertThat(this.omnideskFixture.user(1).get("firstname").asString()).isEqualTo("René");
	}

	@Test
	void nullInJsonIsAsGoodAsAbsent() {
		String before = this.omnideskFixture.everything();
		assertTaken(this.omnideskFixture.json(Endpoint.EDIT,
				"{\"firstname\":null,\"lastname\":null,\"name\":null,\"email\":null,\"telephone\":null,"
						+ "\"language\":null,\"dateFormat\":null,\"groups\":null}"));
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
		ErrorResponses.assertBroken(this.omnideskFixture.json(Endpoint.MAX_CHATS, "{\"maxChats\":null}"), "maxChats");
		String joan = Endpoint.CREATE.fields().with("language", "N").json().replace("\"N\"", "null");
		assertTaken(this.omnideskFixture.json(Endpoint.CREATE, joan));
		assertThat(this.omnideskFixture.user(3).get("language").asString()).isEqualTo("en");
		assertTaken(this.omnideskFixture.json(Endpoint.MAX_CHATS, "{\"userID\":null,\"maxChats\":8}"));
		assertThat(this.omnideskFixture.settings(1).get("maxChats").asInt()).isEqualTo(8);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			firstname  | true
			firstname  | []
			firstname  | ["Ada"]
			firstname  | {}
			firstname  | {"a":"b"}
			firstname  | 5
			lastname   | false
			name       | true
			name       | ["ada"]
			email      | true
			email      | 5
			email      | {"a":"b"}
			telephone  | 31612345678
			telephone  | ["+316"]
			language   | true
			language   | ["en"]
			dateFormat | true
			dateFormat | 5
			groups     | {"a":1}
			groups     | true
			groups     | [true]
			groups     | [null]
			groups     | [[1]]
			groups     | [1.5]
			groups     | ["x"]
			groups     | [9223372036854775808]
			groups     | 1.5
			""")
	void jsonOfAnotherTypeIsRejected(String name, String value) {
		String before = this.omnideskFixture.everything();
		ErrorResponses.assertBroken(this.omnideskFixture.json(Endpoint.EDIT, "{\"" + name + "\":" + value + "}"), name);
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@Test
	void aNumberInJsonIsTakenAsTextWhereTextIsExpected() {
		assertTaken(this.omnideskFixture.json(Endpoint.EDIT, "{\"name\":1815}"));
		assertThat(this.omnideskFixture.user(1).get("name")).hasToString("\"1815\"");
		assertTaken(this.omnideskFixture.json(Endpoint.TAB, "{\"tabID\":7}"));
	}

	@Test
	void ofAFieldThatComesTwiceTheLastCounts() {
		assertTaken(this.omnideskFixture.form(Endpoint.MAX_CHATS, "maxChats=x&maxChats=7&userID=2&userID=1"));
		assertThat(this.omnideskFixture.settings(1).get("maxChats").asInt()).isEqualTo(7);
		assertTaken(this.omnideskFixture.multipart(Endpoint.MAX_CHATS,
				Fields.part("maxChats", "x") + Fields.part("maxChats", "8") + "--" + Fields.BOUNDARY + "--\r\n"));
		assertThat(this.omnideskFixture.settings(1).get("maxChats").asInt()).isEqualTo(8);
	}

	@Test
	void anEditWithoutABodyChangesNothing() {
		String before = this.omnideskFixture.everything();
		assertTaken(this.omnideskFixture.http().send("PUT", OmnideskFixture.USERS + "/1"));
		assertTaken(this.omnideskFixture.http().send("PUT", OmnideskFixture.USERS + "/1", "Content-Length: 0"));
		assertTaken(this.omnideskFixture.json(Endpoint.EDIT, "{}"));
		JsonNode user = this.omnideskFixture.user(1);
		assertThat(user.get("firstname").asString()).isEqualTo("Ada");
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	private static Fields renamed(Fields joan, int number) {
		return joan.with("name", "joan" + number)
			.with("email", "joan" + number + "@acme.test")
			.with("telephone_number", "+44" + number);
	}

	private static void assertTaken(RawResponse response) {
		assertThat(response.status()).as(response.body()).isEqualTo(204);
	}

}
