package io.twindesk.omnidesk;

import java.util.List;
import java.util.stream.Stream;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts that a database would reject or alter, in every text parameter. */
@Tag("long")
@ServerTest
class OmnideskHostileTextTests {

	private final OmnideskFixture omnideskFixture;

	OmnideskHostileTextTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces).statistics();
	}

	static Stream<Arguments> texts() {
		return Stream
			.of("CREATE firstname lastname name email telephone_number language dateFormat groups sendActivationMail",
					"EDIT firstname lastname name email telephone telephone_number language dateFormat groups",
					"ADD_STATISTIC statistic statisticPrimaryOption statisticOption statisticSecondaryOption",
					"REMOVE_STATISTIC statistic statisticPrimaryOption statisticSecondaryOption",
					"WATCH statistic statisticPrimaryOption statisticSecondaryOption watchToggle", "TAB tabID",
					"STATUS userEmailAddress", "CAMPAIGN campaign", "USERNAME username", "FIRSTNAME firstname",
					"LASTNAME lastname")
			.map((row) -> row.split(" "))
			.flatMap((row) -> Stream.of(row).skip(1).map((name) -> Arguments.of(Endpoint.valueOf(row[0]), name)));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("texts")
	void zeroBytesAndHalfCharactersAreRejected(Endpoint endpoint, String name) {
		String before = this.omnideskFixture.everything();
		Fields fields = endpoint.fields().with(name, "a\u0000b@acme.test");
		ErrorResponses.assertBroken(this.omnideskFixture.call(endpoint, fields), name);
		ErrorResponses.assertBroken(this.omnideskFixture.json(endpoint, fields.json()), name);
		ErrorResponses.assertBroken(this.omnideskFixture.multipart(endpoint, fields.multipart()), name);
		String json = endpoint.fields().with(name, "TEXT").json();
		for (String half : List.of("a\\ud800b@acme.test", "\\udc00", "a@acme.test\\udbff")) {
			ErrorResponses.assertBroken(this.omnideskFixture.json(endpoint, json.replace("TEXT", half)), name);
		}
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("texts")
	void aHundredThousandCharactersAreRejected(Endpoint endpoint, String name) {
		String before = this.omnideskFixture.everything();
		for (String part : List.of("a", "+1", "1", "é", "😀", "a@b.cd")) {
			Fields fields = endpoint.fields().with(name, part.repeat(100_000 / part.length()));
			ErrorResponses.assertBroken(this.omnideskFixture.json(endpoint, fields.json()), name);
		}
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("texts")
	void syntaxOfTheDatabaseOrTheLogIsText(Endpoint endpoint, String name) {
		String before = this.omnideskFixture.everything();
		for (String text : List.of("'; drop table users; --", "' or '1'='1", "${jndi:ldap://x}", "#{1+1}",
				"<script>alert(1)</script>", "a\r\nSet-Cookie: a=b", "../../etc/passwd", "%00", "\uFEFFa", "\u202Ea",
				"a\u200B")) {
			ErrorResponses.assertBroken(this.omnideskFixture.json(endpoint, endpoint.fields().with(name, text).json()),
					name);
		}
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "", "/settings", "/getUserViews" })
	void aReadNeverFails(String path) {
		for (String name : List.of("userID", "query", "itemStart", "itemLimit", "activeOnly", "extended", "unknown")) {
			for (String value : List.of("%00", "a%00", "'", "%27%20or%20%271%27=%271", "%F0%9F%98%80", "1".repeat(4000),
					"[1]", "{}", "%22", "%5C", "-9223372036854775808", "%EF%BC%91", "%25", "_")) {
				int status = this.omnideskFixture.http()
					.send("GET", OmnideskFixture.USERS + path + "?" + name + "=" + value)
					.status();
				assertThat(status).as(name + "=" + value).isIn(200, 400, 404);
			}
		}
	}

}
