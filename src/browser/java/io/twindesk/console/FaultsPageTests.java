package io.twindesk.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@BrowserTest
class FaultsPageTests {

	private final TestWorkspace testWorkspace;

	private final String address;

	FaultsPageTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.address = "/" + this.testWorkspace.workspace().name() + "/faults";
	}

	@Test
	void aRuleIsBuiltAndStrikes(ConsoleTab tab) {
		tab.open(this.address).click("New rule").fill("Id", "busy").fill("Times", "1");
		tab.select("Operation", "deskie.users.list");
		tab.select("Effect", "error");
		tab.fill("Error code", "too_many_requests").fill("Retry after, in seconds", "7");
		Locator dialog = tab.page().getByRole(AriaRole.DIALOG);
		assertThat(dialog.getByRole(AriaRole.CODE)).containsText("\"retryAfter\": 7");
		tab.checkAccessibility().picture("fault-rule").click("Save the rule");
		assertThat(tab.find(AriaRole.ROWHEADER, "busy")).isVisible();
		this.testWorkspace.get("/api/users.json").then().statusCode(429).body("error", equalTo("too_many_requests"));
		this.testWorkspace.get("/api/users.json").then().statusCode(200);
		tab.click("Refresh");
		Locator row = tab.find(AriaRole.TABLE, "Fault rules").getByRole(AriaRole.ROW).last();
		assertThat(row.getByRole(AriaRole.CELL).nth(4)).hasText("2");
		assertThat(row.getByRole(AriaRole.CELL).nth(5)).hasText("1");
		tab.checkAccessibility();
	}

	@Test
	void theFormShowsTheErrorsOfTheServer(ConsoleTab tab) {
		rules("[{\"id\": \"first\", \"operation\": \"*\", \"then\": {\"drop\": true}}]");
		tab.open(this.address).click("New rule").fill("Times", "often").fill("Status", "99").click("Save the rule");
		Locator alert = tab.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.ALERT);
		assertThat(alert).containsText("times must be");
		assertThat(alert).containsText("then.status must be");
		tab.expectMessage("400").checkAccessibility();
		tab.fill("Times", "2").fill("Status", "502").click("Save the rule");
		assertThat(tab.find(AriaRole.ROWHEADER, "fault-2")).isVisible();
		this.testWorkspace.control().get("/faults").then().body("id", contains("first", "fault-2"));
	}

	@Test
	void aRuleIsEditedMovedAndDeleted(ConsoleTab tab) {
		rules("""
				[{"id": "slow", "operation": "deskie.*", "where": {"userId": 5}, "after": 1, "times": 3, "afterWrite": true,
				  "then": {"status": 502, "retryAfter": 3, "body": "<b>", "contentType": "text/html", "delay": "PT0.1S",
				  "truncate": 1, "drip": {"bytes": 1, "every": "PT0.1S"}}},
				 {"id": "cut", "operation": "*", "then": {"reset": true}}]""");
		tab.open(this.address);
		assertThat(tab.find(AriaRole.ROWHEADER, "slow")).isVisible();
		tab.checkAccessibility().picture("faults").click("Edit slow").fill("Times", "4").click("Save the rule");
		assertThat(tab.page().getByText("The rule is changed")).isVisible();
		this.testWorkspace.control()
			.get("/faults")
			.then()
			.body("[0].times", equalTo(4))
			.body("[0].where.userId", equalTo(5))
			.body("[0].after", equalTo(1))
			.body("[0].afterWrite", equalTo(true))
			.body("[0].then.keySet()",
					contains("status", "retryAfter", "body", "contentType", "delay", "truncate", "drip"));
		tab.click("Move cut up");
		assertThat(tab.page().getByText("The order is changed")).isVisible();
		this.testWorkspace.control().get("/faults").then().body("id", contains("cut", "slow"));
		tab.click("Delete cut").click("Delete the rule");
		assertThat(tab.find(AriaRole.ROWHEADER, "cut")).hasCount(0);
		tab.click("Delete all").click("Delete all rules");
		assertThat(tab.page().getByText("There are no fault rules.")).isVisible();
		this.testWorkspace.control().get("/faults").then().body("size()", equalTo(0));
	}

	@Test
	void aChangeKeepsTheRulesThatOthersHaveStoredMeanwhile(ConsoleTab tab) {
		rules("[{\"id\": \"first\", \"operation\": \"*\", \"then\": {\"delay\": \"PT0.1S\"}}]");
		tab.open(this.address);
		assertThat(tab.find(AriaRole.ROWHEADER, "first")).isVisible();
		rules("""
				[{"id": "other", "operation": "*", "then": {"delay": "PT0.2S"}},
				 {"id": "first", "operation": "*", "then": {"delay": "PT0.1S"}}]""");
		tab.click("Edit first").fill("Delay", "PT0.3S").click("Save the rule");
		assertThat(tab.find(AriaRole.ROWHEADER, "other")).isVisible();
		this.testWorkspace.control()
			.get("/faults")
			.then()
			.body("id", contains("other", "first"))
			.body("then.delay", contains("PT0.2S", "PT0.3S"));
	}

	@Test
	void aRuleThatIsGoneIsNotStoredAgain(ConsoleTab tab) {
		rules("[{\"id\": \"first\", \"operation\": \"*\", \"then\": {\"drop\": true}}]");
		tab.open(this.address);
		assertThat(tab.find(AriaRole.ROWHEADER, "first")).isVisible();
		rules("[]");
		tab.click("Edit first").click("Save the rule");
		assertThat(tab.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.ALERT))
			.containsText("There is no fault rule first any more.");
		this.testWorkspace.control().get("/faults").then().body("size()", equalTo(0));
	}

	private void rules(String json) {
		this.testWorkspace.control().contentType(ContentType.JSON).body(json).put("/faults").then().statusCode(200);
	}

}
