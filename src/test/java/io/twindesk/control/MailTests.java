package io.twindesk.control;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.event.OutboxService;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

@ServerTest
class MailTests {

	private final TestWorkspace testWorkspace;

	private final OutboxService outboxService;

	private final WorkspaceContext workspaceContext;

	MailTests(TestWorkspaces testWorkspaces, OutboxService outboxService, WorkspaceContext workspaceContext) {
		this.testWorkspace = testWorkspaces.open();
		this.outboxService = outboxService;
		this.workspaceContext = workspaceContext;
	}

	@Test
	void mailsAreListedOldestFirst() {
		send("one@acme.test");
		send("two@acme.test");
		control().get(path())
			.then()
			.statusCode(200)
			.contentType("application/json")
			.body("items.id", contains(1, 2))
			.body("items.to", contains("one@acme.test", "two@acme.test"))
			.body("items[0]", aMapWithSize(7))
			.body("items[0].at", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"))
			.body("items[0].subject", equalTo("Welcome"))
			.body("items[0].text", equalTo("Good morning, Зоя"))
			.body("items[0].state", equalTo("kept"))
			.body("items[0].attempts", equalTo(0));
	}

	@Test
	void aClearedOutboxIsEmpty() {
		send("one@acme.test");
		control().delete(path()).then().statusCode(204).body(emptyString());
		control().get(path()).then().statusCode(200).body("items", empty());
		send("two@acme.test");
		control().get(path()).then().body("items.id", contains(2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "DELETE" })
	void anUnknownWorkspaceIsNotFound(String method) {
		control().request(method, "/_twindesk/workspaces/nobody/mails")
			.then()
			.statusCode(404)
			.contentType("application/problem+json")
			.body("detail", containsString("'nobody'"));
	}

	private void send(String to) {
		try (WorkspaceContext.Scope scope = this.workspaceContext.open(this.testWorkspace.workspace())) {
			this.outboxService.send(to, "Welcome", "Good morning, Зоя");
		}
	}

	private String path() {
		return "/_twindesk/workspaces/" + this.testWorkspace.workspace().name() + "/mails";
	}

	private RequestSpecification control() {
		return RestAssured.given().port(this.testWorkspace.port());
	}

}
