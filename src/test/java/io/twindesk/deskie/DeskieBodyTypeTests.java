package io.twindesk.deskie;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@OneDatabaseServerTest
@Tag("long")
class DeskieBodyTypeTests {

	private static final byte[] USER = "{\"user\":{\"user_email\":\"jane@acme.test\"}}"
		.getBytes(StandardCharsets.UTF_8);

	private final RawHttp http;

	DeskieBodyTypeTests(TestWorkspaces testWorkspaces) {
		TestWorkspace testWorkspace = testWorkspaces.open();
		testWorkspace.create("first@acme.test");
		this.http = RawHttp.of(testWorkspace);
	}

	static Stream<DeskieRoutes.Route> routes() {
		return DeskieRoutes.withBody("1");
	}

	static Stream<Arguments> unsupported() {
		List<String> types = List.of("multipart/mixed", "text/plain", "text/html", "application/xml",
				"application/octet-stream", "text/json5", "image/png", "application/json; charset=utf-16",
				"application/json; charset=iso-8859-1", "application/x-www-form-urlencoded; charset=windows-1251",
				"application/json; charset=nonsense", "application/json; charset=\"", "json", "application/", "/json",
				";", "application json", "*/*", "application/*", "application/json, text/plain", "app@json");
		return routes().flatMap((route) -> types.stream().map((type) -> Arguments.of(route, type)));
	}

	@ParameterizedTest(name = "{0} with {1}")
	@MethodSource("unsupported")
	void aBodyThatIsNeitherJsonNorAFormInUtf8IsUnsupported(DeskieRoutes.Route route, String type) {
		ErrorResponses.assertRejected(this.http.send(route.method(), route.path(), type, USER), 415,
				"unsupported_media_type");
	}

	static Stream<Arguments> brokenParts() {
		String part = "--x\r\nContent-Disposition: form-data; name=\"user[user_email]\"\r\n\r\na@acme.test\r\n";
		String both = part + part.replace("[user_email]", "") + "--x--\r\n";
		return routes().flatMap((route) -> Stream.of(Arguments.of(route, "multipart/form-data; boundary=x", part),
				Arguments.of(route, "multipart/form-data; boundary=y", part + "--x--\r\n"),
				Arguments.of(route, "multipart/form-data", part + "--x--\r\n"),
				Arguments.of(route, "multipart/form-data", new String(USER, StandardCharsets.UTF_8)),
				Arguments.of(route, "multipart/form-data; boundary=x", both)));
	}

	@ParameterizedTest(name = "{0} with {1}")
	@MethodSource("brokenParts")
	void partsThatCannotBeReadAreNoForm(DeskieRoutes.Route route, String type, String body) {
		ErrorResponses.assertRejected(
				this.http.send(route.method(), route.path(), type, body.getBytes(StandardCharsets.UTF_8)), 400,
				"wrong_form");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("routes")
	void twoHundredAndOnePartsAreTooMany(DeskieRoutes.Route route) {
		String parts = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n".repeat(201) + "--x--\r\n";
		ErrorResponses.assertRejected(this.http.send(route.method(), route.path(), "multipart/form-data; boundary=x",
				parts.getBytes(StandardCharsets.UTF_8)), 413, "request_too_large");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			application/json
			application/json; charset=utf-8
			application/json;charset=UTF-8
			application/json; charset="utf-8"
			application/json; charset=us-ascii
			APPLICATION/JSON
			application/vnd.api+json
			application/json; odd=parameter
			""")
	void jsonIsTakenUnderItsUsualNames(String type) {
		assertThat(this.http.send("POST", "/api/users.json", type, USER).status()).isEqualTo(201);
	}

	@Test
	void aBodyWithoutATypeIsJson() {
		RawResponse response = this.http.send("POST", "/api/users.json", "", USER);
		assertThat(response.status()).isEqualTo(201);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("routes")
	void twoMegabytesOfJsonAreTooLarge(DeskieRoutes.Route route) {
		String body = "{\"user\":{\"user_note\":\"" + "n".repeat(2_000_000) + "\"}}";
		ErrorResponses.assertRejected(this.http.json(route.method(), route.path(), body), 413, "request_too_large");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("routes")
	void twoMegabytesOfFormAreTooLarge(DeskieRoutes.Route route) {
		String body = "user[user_note]=" + "n".repeat(2_000_000);
		ErrorResponses.assertRejected(this.http.form(route.method(), route.path(), body), 413, "request_too_large");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("routes")
	void aBodyWithoutAContentLengthIsMeasuredToo(DeskieRoutes.Route route) {
		String head = route + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
				+ this.http.authorization()
				+ "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
		String chunk = "180000\r\n" + " ".repeat(0x180000) + "\r\n0\r\n\r\n";
		ErrorResponses.assertRejected(
				RawHttp.exchange(this.http.port(), head, chunk.getBytes(StandardCharsets.ISO_8859_1)), 413,
				"request_too_large");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("routes")
	void aThousandAndOneFieldsAreTooMany(DeskieRoutes.Route route) {
		ErrorResponses.assertRejected(this.http.form(route.method(), route.path(), fields(1001)), 413,
				"request_too_large");
	}

	@Test
	void aThousandFieldsAreRead() {
		assertThat(this.http.form("PUT", "/api/users/1.json", fields(999) + "&user[user_full_name]=Jane").status())
			.isEqualTo(200);
	}

	@Test
	void aLittleLessThanAMegabyteIsRead() {
		String body = "{\"user\":{\"user_full_name\":\"Jane\",\"unknown\":\"" + "n".repeat(1_000_000) + "\"}}";
		assertThat(this.http.json("PUT", "/api/users/1.json", body).status()).isEqualTo(200);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("routes")
	void aCompressedBodyIsUnsupported(DeskieRoutes.Route route) throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
			gzip.write(USER);
		}
		RawResponse response = this.http.send(route.method(), route.path(), "application/json",
				compressed.toByteArray(), "Content-Encoding: gzip");
		ErrorResponses.assertRejected(response, 415, "unsupported_media_type");
		assertThat(response.headers()).containsEntry("Accept-Encoding", "identity");
	}

	private static String fields(int count) {
		return IntStream.range(0, count).mapToObj((number) -> "f" + number + "=1").collect(Collectors.joining("&"));
	}

}
