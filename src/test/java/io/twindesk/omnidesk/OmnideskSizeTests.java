package io.twindesk.omnidesk;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The maximum size of a body. */
@OneDatabaseServerTest
class OmnideskSizeTests {

	private static final String MULTIPART = "multipart/form-data; boundary=" + Fields.BOUNDARY;

	private final OmnideskFixture omnideskFixture;

	OmnideskSizeTests(TestWorkspaces testWorkspaces) {
		this.omnideskFixture = OmnideskFixture.open(testWorkspaces);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "application/json", "application/x-www-form-urlencoded", MULTIPART, "multipart/form-data",
			"text/plain" })
	void fiftyMegabytesAreTooLarge(String type) {
		byte[] body = new byte[50 * 1024 * 1024];
		byte[] head = "------twindesk\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"
			.getBytes(StandardCharsets.UTF_8);
		System.arraycopy(head, 0, body, 0, head.length);
		RawResponse response = this.omnideskFixture.http().send("PUT", OmnideskFixture.USERS + "/maxChats", type, body);
		ErrorResponses.assertRejected(response, type.equals("text/plain") ? response.status() : 413);
		assertThat(response.status()).isIn(413, 415);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "application/json", "application/x-www-form-urlencoded" })
	void moreThanAMegabyteOfJsonOrFormIsTooLarge(String type) {
		String body = type.contains("json") ? "{\"maxChats\":9,\"a\":\"" + "b".repeat(1_100_000) + "\"}"
				: "maxChats=9&a=" + "b".repeat(1_100_000);
		ErrorResponses.assertRejected(this.omnideskFixture.send(Endpoint.MAX_CHATS, type, body), 413);
		assertTaken(this.omnideskFixture.send(Endpoint.MAX_CHATS, type, body.replaceFirst("b{200000}", "")));
	}

	@Test
	void someMegabytesOfPartsAreTaken() {
		assertTaken(this.omnideskFixture.send(Endpoint.MAX_CHATS, MULTIPART,
				Fields.of("a=" + "b".repeat(9_000_000) + "&maxChats=9").multipart()));
		ErrorResponses.assertRejected(this.omnideskFixture.send(Endpoint.MAX_CHATS, MULTIPART,
				Fields.of("a=" + "b".repeat(10_600_000) + "&maxChats=9").multipart()), 413);
	}

	@Test
	void aBodyWithoutAContentLengthIsMeasuredToo() {
		String head = "PUT " + OmnideskFixture.USERS
				+ "/maxChats HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\napiKey: "
				+ this.omnideskFixture.http().authorization()
				+ "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
		String chunk = "180000\r\n" + " ".repeat(0x180000) + "\r\n0\r\n\r\n";
		RawResponse response = RawHttp.exchange(this.omnideskFixture.desk().port(), head,
				chunk.getBytes(StandardCharsets.ISO_8859_1));
		ErrorResponses.assertRejected(response, 413);
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "CREATE", "EDIT", "MAX_CHATS", "REMOVE_STATISTIC" })
	void tenThousandFieldsAreTooMany(Endpoint endpoint) {
		String before = this.omnideskFixture.statistics().everything();
		ErrorResponses.assertRejected(
				this.omnideskFixture.form(endpoint, form(10_000) + "&" + endpoint.fields().urlencoded()), 413);
		ErrorResponses.assertRejected(this.omnideskFixture.form(endpoint, "groups=1&".repeat(10_000)), 413);
		ErrorResponses.assertRejected(this.omnideskFixture.multipart(endpoint, parts(10_000)), 413);
		assertThat(this.omnideskFixture.everything()).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(ints = { 1001, 10_000 })
	void jsonHasAThousandFieldsAtMostAsWell(int count) {
		String body = json(count - 1).replace("\"f0\":1", "\"f0\":1,\"maxChats\":9");
		ErrorResponses.assertRejected(this.omnideskFixture.json(Endpoint.MAX_CHATS, body), 413);
	}

	@Test
	void aThousandFieldsAndTwoHundredPartsAreTaken() {
		assertTaken(this.omnideskFixture.form(Endpoint.MAX_CHATS, form(999) + "&maxChats=9"));
		assertTaken(this.omnideskFixture.json(Endpoint.MAX_CHATS,
				json(999).replace("\"f0\":1", "\"f0\":1,\"maxChats\":9")));
		assertTaken(this.omnideskFixture.multipart(Endpoint.MAX_CHATS, Fields.part("maxChats", "9") + parts(199)));
		ErrorResponses.assertRejected(this.omnideskFixture.form(Endpoint.MAX_CHATS, form(1000) + "&maxChats=9"), 413);
		ErrorResponses.assertRejected(
				this.omnideskFixture.multipart(Endpoint.MAX_CHATS, Fields.part("maxChats", "9") + parts(200)), 413);
	}

	@Test
	void aKeyOrANumberOfAHundredKilobytesIsRejected() {
		ErrorResponses.assertRejected(
				this.omnideskFixture.json(Endpoint.MAX_CHATS, "{\"maxChats\":9,\"" + "k".repeat(100_000) + "\":1}"),
				400);
		ErrorResponses.assertRejected(
				this.omnideskFixture.json(Endpoint.MAX_CHATS, "{\"maxChats\":" + "9".repeat(100_000) + "}"), 400);
		ErrorResponses.assertBroken(this.omnideskFixture.form(Endpoint.MAX_CHATS, "maxChats=" + "9".repeat(100_000)),
				"maxChats");
	}

	@Test
	void manyGroupsAreTaken() {
		String groups = IntStream.range(0, 900).mapToObj(String::valueOf).collect(Collectors.joining(","));
		assertTaken(this.omnideskFixture.form(Endpoint.EDIT, "groups=" + groups));
		assertThat(this.omnideskFixture.user(1).get("groups")).hasSize(900);
	}

	private static String form(int count) {
		return IntStream.range(0, count).mapToObj((number) -> "f" + number + "=1").collect(Collectors.joining("&"));
	}

	private static String json(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> "\"f" + number + "\":1")
			.collect(Collectors.joining(",", "{", "}"));
	}

	private static String parts(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> Fields.part("f" + number, "1"))
			.collect(Collectors.joining("", "", "--" + Fields.BOUNDARY + "--\r\n"));
	}

	private static void assertTaken(RawResponse response) {
		assertThat(response.status()).as(response.body()).isEqualTo(204);
	}

}
