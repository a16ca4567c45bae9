package io.twindesk.deskie;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;

import io.twindesk.Desk;
import io.twindesk.Desks;
import io.twindesk.ServerTest;
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

	private final Desk desk;

	DeskieBodiesTests(Desks desks) {
		this.desk = desks.open();
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "application/json", "application/json; charset=utf-8", "application/json;charset=UTF-8",
			"Application/JSON", "application/vnd.api+json", "" })
	void jsonIsReadOnEveryWrite(String type) {
		Map<String, String> headers = type.isEmpty() ? Map.of() : Map.of("Content-Type", type);
		String body = "{\"user\": {\"user_email\": \"ada@acme.test\", \"user_full_name\": \"Їжак \uD83D\uDC69\"}}";
		assertThat(Wire.send(this.desk, "POST", "/api/users.json", headers, body).statusCode()).isEqualTo(201);
		HttpResponse<String> edited = Wire.send(this.desk, "PUT", "/api/users/1.json", headers, body);
		assertThat(edited.statusCode()).isEqualTo(200);
		assertThat(edited.body()).contains("\"user_full_name\":\"Їжак \uD83D\uDC69\"");
		HttpResponse<String> code = Wire.send(this.desk, "POST", "/api/users/identification.json", headers, body);
		assertThat(code.statusCode()).isEqualTo(200);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { FORM, FORM + "; charset=utf-8" })
	void aFormHasBrackets(String type) {
		Map<String, String> headers = Map.of("Content-Type", type);
		HttpResponse<String> created = Wire.send(this.desk, "POST", "/api/users.json", headers,
				"user[user_email]=ada@acme.test&user[user_full_name]=Ada+%D0%87%20%F0%9F%91%A9&user[language_id]=3"
						+ "&user[custom_fields][cf_23]=true&user[custom_fields][cf_24]=1.50&user[nonsense][]=1");
		assertThat(created.statusCode()).isEqualTo(201);
		assertThat(created.body()).contains("\"user_full_name\":\"Ada Ї \uD83D\uDC69\"", "\"language_id\":3",
				"\"custom_fields\":{\"cf_23\":\"true\",\"cf_24\":\"1.50\"}");
		HttpResponse<String> edited = Wire.send(this.desk, "PUT", "/api/users/1.json", headers,
				"user%5Bcompany_name%5D=Tom%26Jerry&user%5Bcustom_fields%5D%5Bcf_23%5D=&user%5Buser_full_name%5D=");
		assertThat(edited.statusCode()).isEqualTo(200);
		assertThat(edited.body()).contains("\"user_full_name\":\"\"", "\"company_name\":\"Tom&Jerry\"",
				"\"language_id\":3", "\"custom_fields\":{\"cf_23\":\"\",\"cf_24\":\"1.50\"}");
	}

	@Test
	void aFormIdentifiesLinksAndUnlinks() {
		Map<String, String> headers = Map.of("Content-Type", FORM);
		this.desk.create("ada@acme.test");
		this.desk.create("jane@acme.test");
		assertThat(
				Wire.send(this.desk, "POST", "/api/users/identification.json", headers, "user[user_email]=a@acme.test")
					.statusCode())
			.isEqualTo(200);
		assertThat(Wire.send(this.desk, "PUT", "/api/users/1/link.json", headers, "user_email=jane@acme.test").body())
			.contains("\"linked_users\":[1,2]");
		assertThat(Wire.send(this.desk, "PUT", "/api/users/1/unlink.json", headers, "user_id=2").body())
			.contains("\"linked_users\":[1]");
	}

	@ParameterizedTest(name = "{0} {1} with {2} as {3}")
	@MethodSource
	void verbsTakeAnyEmptyBody(String method, String path, String body, String type) {
		this.desk.create("ada@acme.test");
		Map<String, String> headers = type.equals("nothing") ? Map.of() : Map.of("Content-Type", type);
		HttpResponse<String> answer = Wire.send(this.desk, method, path, headers, body);
		assertThat(answer.statusCode()).isEqualTo(200);
	}

	static Stream<Arguments> verbsTakeAnyEmptyBody() {
		return Stream.of("/disable.json", "/block.json", "/restore.json", ".json").flatMap((path) -> {
			String method = path.equals(".json") ? "DELETE" : "PUT";
			return Stream.of("nothing", "application/json", FORM)
				.flatMap((type) -> Stream.of(null, "", "{}", "[]")
					.map((body) -> Arguments.of(method, "/api/users/1" + path, body, type)));
		});
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "application/json", FORM, "text/plain", "multipart/form-data; boundary=x", "image/png",
			"nonsense", "application/json; charset=utf-16" })
	void aGetMayCarryAnyContentType(String type) {
		this.desk.create("ada@acme.test");
		for (String path : new String[] { "/api/users.json", "/api/users/1.json" }) {
			HttpResponse<String> answer = Wire.send(this.desk, "GET", path, Map.of("Content-Type", type), null);
			assertThat(answer.statusCode()).isEqualTo(200);
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
		Map<String, String> headers = accept.isEmpty() ? Map.of() : Map.of("Accept", accept);
		HttpResponse<String> created = Wire.send(this.desk, "POST", "/api/users.json", headers,
				"{\"user\": {\"user_email\": \"ada@acme.test\"}}");
		assertThat(created.statusCode()).isEqualTo(201);
		HttpResponse<String> viewed = Wire.send(this.desk, "GET", "/api/users/1.json", headers, null);
		assertThat(viewed.statusCode()).isEqualTo(200);
		assertThat(viewed.headers().firstValue("Content-Type")).hasValue("application/json");
		HttpResponse<String> unknown = Wire.send(this.desk, "GET", "/api/users/2.json", headers, null);
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(unknown.body()).isEqualTo("{\"error\":\"user_not_found\"}");
		assertThat(Wire.send(this.desk, "DELETE", "/api/users/1.json", headers, null).statusCode()).isEqualTo(200);
	}

}
