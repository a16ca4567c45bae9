package io.twindesk.transaction;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a request that locks the directory has waited for the workspace's other
 * writers before.
 */
@ServerTest
@Import(DirectoryLocks.class)
class DirectoryLockTests {

	private final TestWorkspace testWorkspace;

	private final DirectoryLocks directoryLocks;

	DirectoryLockTests(TestWorkspaces testWorkspaces, DirectoryLocks directoryLocks) {
		this.testWorkspace = testWorkspaces.open();
		this.directoryLocks = directoryLocks;
		for (String name : new String[] { "jane", "joe", "ann" }) {
			this.testWorkspace.create(Map.of("user_email", name + "@acme.test"));
		}
		this.testWorkspace.send("PUT", "/api/users/3/link.json", "{\"user_id\": 2}").then().statusCode(200);
		send("PUT", "/_twindesk/workspaces/{}/snapshots/early", null);
	}

	@ParameterizedTest(name = "{0} {1} {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '^',
			textBlock = """
					POST | /api/users.json | {"user": {"user_email": "new@acme.test"}}
					PUT | /api/users/1.json | {"user": {"language_id": 3}}
					PUT | /api/users/1/link.json | {"user_id": 2}
					PUT | /api/users/2/unlink.json | {"user_id": 3}
					PUT | /api/users/2/block.json |
					PUT | /api/users/2/disable.json |
					DELETE | /api/users/2.json |
					POST | /api/v2/user | {"firstname": "Joan", "lastname": "Clarke", "name": "joan", "email": "joan@acme.test", "telephone_number": "+31687654321"}
					POST | /_twindesk/workspaces/{}/contacts | {"channel": "whatsapp", "identifier": "380991112233", "text": "Hello"}
					PUT | /_twindesk/workspaces/{}/state | {"users": []}
					POST | /_twindesk/workspaces/{}/snapshots/early/restore |
					""")
	void aRequestThatLocksTheDirectoryHoldsTheWriteLock(String method, String path, String body) {
		this.directoryLocks.take();
		send(method, path, body);
		assertThat(this.directoryLocks.take()).isNotEmpty().containsOnly(true);
	}

	@ParameterizedTest(name = "{0} {1} {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			PUT | /api/users/1.json | {"user": {"user_note": "later"}}
			GET | /api/users/1.json |
			""")
	void anotherRequestDoesNotLockTheDirectory(String method, String path, String body) {
		this.directoryLocks.take();
		send(method, path, body);
		assertThat(this.directoryLocks.take()).isEmpty();
	}

	private void send(String method, String path, String body) {
		RequestSpecification request = path.startsWith("/api/v2") ? this.testWorkspace.omnidesk()
				: this.testWorkspace.deskie();
		assertThat(((body != null) ? request.contentType(ContentType.JSON).body(body) : request)
			.request(method, path.replace("{}", this.testWorkspace.workspace().name()))
			.statusCode()).isBetween(200, 204);
	}

}
