package io.twindesk.omnidesk;

import java.util.ArrayList;
import java.util.List;

import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class OmnideskListTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskListTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	@ParameterizedTest(name = "query={0} finds {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			""                   | 1 2
			ada                  | 1
			ADA                  | 1
			GRACE.HOPPER         | 2
			ace.ho               | 2
			Lovelace             | 1
			ovelac               | 1
			hopp                 | 2
			%2B316               | 1
			12345678             | 1
			5550123              | 2
			ada%40acme.test      | 1
			Grace%40Acme.Test    | 2
			acme                 | 1 2
			.test%40acme.test    | ""
			nobody               | ""
			a%25                 | ""
			a_a                  | ""
			a%5Ca                | ""
			""")
	void theQueryIsLookedForInNamesPhoneAndEmailWithoutCase(String query, String result) {
		JsonNode list = this.omnideskFixture.list("query=" + query);
		assertThat(ids(list)).containsExactlyElementsOf(ids(result));
		assertThat(list.get("itemTotal").asInt()).isEqualTo(ids(result).size());
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			query=_a             | query
			query=.ada           | query
			query=%C3%A9         | query
			query=%25a           | query
			query=@acme.test     | query
			itemStart=-1         | itemStart
			itemStart=x          | itemStart
			itemStart=           | itemStart
			itemStart=1.0        | itemStart
			itemStart=9223372036854775808 | itemStart
			itemLimit=0          | itemLimit
			itemLimit=1000       | itemLimit
			itemLimit=-1         | itemLimit
			itemLimit=           | itemLimit
			itemLimit=1e1        | itemLimit
			activeOnly=2         | activeOnly
			activeOnly=          | activeOnly
			activeOnly=yes       | activeOnly
			extended=2           | extended
			extended=            | extended
			extended=no          | extended
			""")
	void aWrongValueIsRejected(String query, String name) {
		ErrorResponses.assertBroken(this.omnideskFixture.http().send("GET", OmnideskFixture.USERS + "?" + query), name);
	}

	@ParameterizedTest(name = "from {0}, {1}: {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			0                   | 1   | 1
			1                   | 1   | 2
			1                   | 2   | 2 3
			2                   | 999 | 3 4
			3                   | 1   | 4
			4                   | 15  | ""
			9223372036854775807 | 999 | ""
			""")
	void aPageIsAPartOfAllById(long start, int limit, String result) {
		this.omnideskFixture.done(Endpoint.CREATE, Endpoint.CREATE.fields());
		this.omnideskFixture.done(Endpoint.CREATE,
				Endpoint.CREATE.fields()
					.with("name", "aaa")
					.with("email", "aaa@acme.test")
					.with("telephone_number", "+1"));
		JsonNode page = this.omnideskFixture.list("itemStart=" + start + "&itemLimit=" + limit);
		assertThat(ids(page)).containsExactlyElementsOf(ids(result));
		assertThat(page.get("itemStart").asLong()).isEqualTo(start);
		assertThat(page.get("itemLimit").asInt()).isEqualTo(limit);
		assertThat(page.get("itemTotal").asInt()).as("counted before paging").isEqualTo(4);
	}

	@Test
	void aPageHasFifteenUsersByDefault() {
		for (int i = 1; i <= 15; i++) {
			this.omnideskFixture.desk().create("number" + i + "@acme.test");
		}
		JsonNode page = this.omnideskFixture.list("");
		assertThat(page.get("items")).hasSize(15);
		assertThat(page.get("itemTotal").asInt()).isEqualTo(17);
		assertThat(this.omnideskFixture.list("query=number&itemLimit=2&itemStart=1").get("itemTotal").asInt())
			.isEqualTo(15);
	}

	@Test
	void activeOnlyOmitsBlockedOrDeletedUsers() {
		long blocked = this.omnideskFixture.desk().create("blocked@acme.test");
		long deleted = this.omnideskFixture.desk().create("deleted@acme.test");
		this.omnideskFixture.desk().deskie().put("/api/users/" + blocked + "/block.json").then().statusCode(200);
		this.omnideskFixture.desk().deskie().put("/api/users/" + deleted + "/disable.json").then().statusCode(200);
		for (String all : List.of("", "activeOnly=0", "activeOnly=False")) {
			assertThat(ids(this.omnideskFixture.list(all))).containsExactly(1L, 2L, blocked, deleted);
		}
		for (String active : List.of("activeOnly=1", "activeOnly=true", "activeOnly=TRUE")) {
			JsonNode list = this.omnideskFixture.list(active);
			assertThat(ids(list)).containsExactly(1L, 2L);
			assertThat(list.get("itemTotal").asInt()).isEqualTo(2);
		}
		assertThat(this.omnideskFixture.user(blocked).get("active").asBoolean(true)).isFalse();
		assertThat(this.omnideskFixture.user(deleted).get("active").asBoolean(true)).isFalse();
		assertThat(ids(this.omnideskFixture.list("activeOnly=1&query=blocked"))).isEmpty();
	}

	@ParameterizedTest(name = "extended={0}")
	@CsvSource({ "1, true", "true, true", "True, true", "0, false", "false, false", "FALSE, false" })
	void extendedSelectsCompleteUsers(String text, boolean extended) {
		JsonNode first = this.omnideskFixture.list("extended=" + text).get("items").get(0);
		assertThat(first.has("email")).isEqualTo(extended);
	}

	@Test
	void anotherWorkspacesUsersAreNotInIt() {
		assertThat(this.omnideskFixture.list("").get("itemTotal").asInt()).isEqualTo(2);
	}

	@Test
	void ofAParameterThatComesTwiceTheLastCountsAndUnknownOnesAreIgnored() {
		JsonNode page = this.omnideskFixture.list("itemLimit=x&itemLimit=1&colour=blue&userID=x&page=7");
		assertThat(ids(page)).containsExactly(1L);
	}

	@Test
	void aQueryThatCannotBeReadIsRejected() {
		for (String query : List.of("query=%", "query=%zz", "query=%ff", "query=a%00")) {
			RawResponse response = this.omnideskFixture.http().send("GET", OmnideskFixture.USERS + "?" + query);
			ErrorResponses.assertRejected(response, 400);
		}
	}

	private static List<Long> ids(JsonNode list) {
		List<Long> ids = new ArrayList<>();
		list.get("items").forEach((item) -> ids.add(item.get("id").asLong()));
		return ids;
	}

	private static List<Long> ids(String ids) {
		return ids.isEmpty() ? List.of() : List.of(ids.split(" ")).stream().map(Long::valueOf).toList();
	}

}
