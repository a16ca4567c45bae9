package io.twindesk.deskie;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The encodings in which clients send their bodies. */
@ServerTest
class DeskieBodiesTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	private final TestWorkspace testWorkspace;

	DeskieBodiesTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "application/json", "application/json; charset=utf-8", "application/json;charset=UTF-8",
			"Application/JSON", "application/vnd.api+json", "" })
	void jsonIsReadOnEveryWrite(String type) {
		List<String> headers = type.isEmpty() ? List.of() : List.of("Content-Type: " + type);
		String body = "{\"user\": {\"user_email\": \"ada@acme.test\", \"user_full_name\": \"Їжак \uD83D\uDC69\"}}";
		assertThat(send("POST", "/api/users.json", headers, body).status()).isEqualTo(201);
		RawResponse edited = send("PUT", "/api/users/1.json", headers, body);
		assertThat(edited.status()).isEqualTo(200);
		assertThat(edited.body()).contains("\"user_full_name\":\"Їжак \uD83D\uDC69\"");
		RawResponse code = send("POST", "/api/users/identification.json", headers, body);
		assertThat(code.status()).isEqualTo(200);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { FORM, FORM + "; charset=utf-8" })
	void aFormHasBrackets(String type) {
		List<String> headers = List.of("Content-Type: " + type);
		RawResponse created = send("POST", "/api/users.json", headers,
				"user[user_email]=ada@acme.test&user[user_full_name]=Ada+%D0%87%20%F0%9F%91%A9&user[language_id]=3"
						+ "&user[custom_fields][cf_23]=true&user[custom_fields][cf_24]=1.50&user[nonsense][]=1");
		assertThat(created.status()).isEqualTo(201);
		assertThat(created.body()).contains("\"user_full_name\":\"Ada Ї \uD83D\uDC69\"", "\"language_id\":3",
				"\"custom_fields\":{\"cf_23\":\"true\",\"cf_24\":\"1.50\"}");
		RawResponse edited = send("PUT", "/api/users/1.json", headers,
				"user%5Bcompany_name%5D=Tom%26Jerry&user%5Bcustom_fields%5D%5Bcf_23%5D=&user%5Buser_full_name%5D=");
		assertThat(edited.status()).isEqualTo(200);
		assertThat(edited.body()).contains("\"user_full_name\":\"\"", "\"company_name\":\"Tom&Jerry\"",
				"\"language_id\":3", "\"custom_fields\":{\"cf_23\":\"\",\"cf_24\":\"1.50\"}");
	}

	@Test
	void multipartHasTheSameNamesAsAForm() {
		List<String> headers = List.of("Content-Type: multipart/form-data; boundary=x");
		RawResponse created = send("POST", "/api/users.json", headers,
				multipart("user[user_email]", "ada@acme.test", "user[user_full_name]", "Ada Ї \uD83D\uDC69&=",
						"user[language_id]", "3", "user[custom_fields][cf_23]", "true"));
		assertThat(created.status()).isEqualTo(201);
		assertThat(created.body()).contains("\"user_full_name\":\"Ada Ї \uD83D\uDC69&=\"", "\"language_id\":3",
				"\"custom_fields\":{\"cf_23\":\"true\"}");
		this.testWorkspace.create("jane@acme.test");
		RawResponse edited = send("PUT", "/api/users/1.json", headers,
				multipart("user[company_name]", "Tom&Jerry", "user[user_full_name]", ""));
		assertThat(edited.body()).contains("\"user_full_name\":\"\"", "\"company_name\":\"Tom&Jerry\"");
		assertThat(send("POST", "/api/users/identification.json", headers, multipart("user[user_email]", "a@acme.test"))
			.status()).isEqualTo(200);
		assertThat(send("PUT", "/api/users/1/link.json", headers, multipart("user_id", "2")).body())
			.contains("\"linked_users\":[1,2]");
		assertThat(send("PUT", "/api/users/1/unlink.json", headers, multipart("user_id", "2")).body())
			.contains("\"linked_users\":[1]");
		for (String path : new String[] { "/disable.json", "/block.json", "/restore.json" }) {
			assertThat(send("PUT", "/api/users/1" + path, headers, multipart("a", "b")).status()).isEqualTo(200);
		}
		assertThat(send("DELETE", "/api/users/1.json", headers, multipart("a", "b")).status()).isEqualTo(200);
	}

	@ParameterizedTest(name = "multipart: {0}")
	@ValueSource(booleans = { false, true })
	void anEmptyLanguageCheckboxSelectionOrDateInAFormIsNotGiven(boolean multipart) {
		this.testWorkspace.control()
			.contentType("application/json")
			.body("""
					{"customFields": [{"id": 1, "type": "checkbox"}, {"id": 2, "type": "select"},
					 {"id": 3, "type": "date"}, {"id": 4, "type": "text"}]}""")
			.put("/state?credentials=keep")
			.then()
			.statusCode(204);
		List<String> headers = List.of("Content-Type: " + (multipart ? "multipart/form-data; boundary=x" : FORM));
		String[] empty = { "user[user_email]", "ada@acme.test", "user[language_id]", "", "user[custom_fields][cf_1]",
				"", "user[custom_fields][cf_2]", "", "user[custom_fields][cf_3]", "", "user[custom_fields][cf_4]", "",
				"user[custom_fields][cf_5]", "" };
		String body = multipart ? multipart(empty) : urlencoded(empty);
		RawResponse created = send("POST", "/api/users.json", headers, body);
		assertThat(created.status()).as(created.body()).isEqualTo(201);
		assertThat(created.body()).contains("\"language_id\":2", "\"custom_fields\":{\"cf_4\":\"\",\"cf_5\":\"\"}");
		this.testWorkspace.send("PUT", "/api/users/1.json", """
				{"user": {"language_id": 3, "custom_fields": {"cf_1": true, "cf_2": "Red", "cf_3": "2026-01-05"}}}""")
			.then()
			.statusCode(200);
		RawResponse edited = send("PUT", "/api/users/1.json", headers, body);
		assertThat(edited.body()).contains("\"language_id\":3",
				"\"cf_1\":true,\"cf_2\":\"Red\",\"cf_3\":\"2026-01-05\"");
		String flag = multipart ? multipart("user[custom_fields][cf_1]", "False")
				: urlencoded("user[custom_fields][cf_1]", "False");
		assertThat(send("PUT", "/api/users/1.json", headers, flag).body()).contains("\"cf_1\":false");
		assertThat(send("POST", "/api/users/identification.json", headers, body).status()).isEqualTo(200);
	}

	@Test
	void aFormIdentifiesLinksAndUnlinks() {
		List<String> headers = List.of("Content-Type: " + FORM);
		this.testWorkspace.create("ada@acme.test");
		this.testWorkspace.create("jane@acme.test");
		assertThat(send("POST", "/api/users/identification.json", headers, "user[user_email]=a@acme.test").status())
			.isEqualTo(200);
		assertThat(send("PUT", "/api/users/1/link.json", headers, "user_email=jane@acme.test").body())
			.contains("\"linked_users\":[1,2]");
		assertThat(send("PUT", "/api/users/1/unlink.json", headers, "user_id=2").body())
			.contains("\"linked_users\":[1]");
	}

	@ParameterizedTest(name = "{0} {1} with {2} as {3}")
	@MethodSource
	void verbsTakeAnyEmptyBody(String method, String path, String body, String type) {
		this.testWorkspace.create("ada@acme.test");
		List<String> headers = type.equals("nothing") ? List.of() : List.of("Content-Type: " + type);
		RawResponse response = send(method, path, headers, body);
		assertThat(response.status()).isEqualTo(200);
	}

	static Stream<Arguments> verbsTakeAnyEmptyBody() {
		return Stream.of("/disable.json", "/block.json", "/restore.json", ".json").flatMap((path) -> {
			String method = path.equals(".json") ? "DELETE" : "PUT";
			return Stream.of("nothing", "application/json", FORM, "multipart/form-data; boundary=x")
				.flatMap((type) -> Stream.of(null, "", "{}", "[]")
					.map((body) -> Arguments.of(method, "/api/users/1" + path, body, type)));
		});
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "application/json", FORM, "text/plain", "multipart/form-data; boundary=x", "image/png",
			"nonsense", "application/json; charset=utf-16" })
	void aGetMayCarryAnyContentType(String type) {
		this.testWorkspace.create("ada@acme.test");
		for (String path : new String[] { "/api/users.json", "/api/users/1.json" }) {
			RawResponse response = send("GET", path, List.of("Content-Type: " + type), null);
			assertThat(response.status()).isEqualTo(200);
		}
	}

	@ParameterizedTest(name = "\"{0}\"")
	@CsvSource(delimiter = '|', textBlock = """
			''
			*/*
			text/html
			application/xml;q=0.9, image/png
			application/json;q=0
			application/json;version=2
			nonsense
			""")
	void anAcceptHeaderIsNeitherNeededNorMinded(String accept) {
		List<String> headers = accept.isEmpty() ? List.of() : List.of("Accept: " + accept);
		RawResponse created = send("POST", "/api/users.json", headers,
				"{\"user\": {\"user_email\": \"ada@acme.test\"}}");
		assertThat(created.status()).isEqualTo(201);
		RawResponse viewed = send("GET", "/api/users/1.json", headers, null);
		assertThat(viewed.status()).isEqualTo(200);
		assertThat(viewed.headers()).containsEntry("Content-Type", "application/json");
		RawResponse unknown = send("GET", "/api/users/2.json", headers, null);
		assertThat(unknown.status()).isEqualTo(404);
		assertThat(unknown.body()).isEqualTo("{\"error\":\"user_not_found\"}");
		assertThat(send("DELETE", "/api/users/1.json", headers, null).status()).isEqualTo(200);
	}

	private static String multipart(String... namesAndValues) {
		StringBuilder parts = new StringBuilder();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			parts.append("--x\r\nContent-Disposition: form-data; name=\"")
				.append(namesAndValues[i])
				.append("\"\r\n\r\n")
				.append(namesAndValues[i + 1])
				.append("\r\n");
		}
		return parts.append("--x--\r\n").toString();
	}

	private static String urlencoded(String... namesAndValues) {
		StringBuilder fields = new StringBuilder();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			fields.append(namesAndValues[i]).append('=').append(namesAndValues[i + 1]).append('&');
		}
		return fields.toString();
	}

	/**
	 * Sends exactly these headers; REST Assured adds an Accept and a Content-Type of its
	 * own. Null means no body.
	 */
	private RawResponse send(String method, String path, List<String> headers, String body) {
		RawHttp http = RawHttp.of(this.testWorkspace);
		return (body != null) ? http.send(method, path, headers, body.getBytes(StandardCharsets.UTF_8))
				: http.send(method, path, headers.toArray(String[]::new));
	}

}
