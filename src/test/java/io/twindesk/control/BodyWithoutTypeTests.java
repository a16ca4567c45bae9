package io.twindesk.control;

import java.nio.charset.StandardCharsets;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies without a Content-Type, and bodies that are not objects. */
@OneDatabaseServerTest
class BodyWithoutTypeTests {

	private final TestWorkspace testWorkspace;

	BodyWithoutTypeTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PATCH | /settings | {"timeZone": "UTC"} | 200
			PUT | /faults | [{"operation": "*", "then": {"drop": true}}] | 200
			PUT | /clock | {"now": "2030-01-05T10:00:00Z", "frozen": true} | 200
			POST | /clock/advance | {"by": "PT1H"} | 200
			POST | /contacts | {"channel": "telegram", "identifier": "495582869"} | 200
			POST | /credentials | {"staffEmail": "ann@acme.test", "permissions": ["USER_READ"]} | 201
			POST | /requests/verify | {"operation": "*", "count": {"exactly": 0}} | 200
			POST | /requests/wait | {"operation": "*", "timeout": "PT0S"} | 408
			PUT | /state?credentials=keep | {"users": []} | 204
			""")
	void isReadAsJson(String method, String path, String body, int status) {
		assertThat(exchange(method, path, body).status()).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "[{\"timeZone\": \"UTC\"}]", "\"UTC\"", "5", "true", "null", "" })
	void settingsMustBeAnObject(String body) {
		RawResponse response = exchange("PATCH", "/settings", body);
		assertThat(response.status()).isEqualTo(400);
		assertThat(response.headers()).containsEntry("Content-Type", "application/problem+json");
		assertThat(response.body()).contains("\"errors\":[{").contains("The body must be an object of settings");
	}

	private RawResponse exchange(String method, String path, String body) {
		String head = method + " /_twindesk/workspaces/" + this.testWorkspace.workspace().name() + path
				+ " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n";
		return RawHttp.exchange(this.testWorkspace.port(), head, body.getBytes(StandardCharsets.UTF_8));
	}

}
