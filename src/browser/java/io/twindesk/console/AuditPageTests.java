package io.twindesk.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class AuditPageTests {

	private final TestWorkspace testWorkspace;

	private final String address;

	AuditPageTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.address = "/" + this.testWorkspace.workspace().name() + "/audit";
	}

	@Test
	void entriesAreFilteredByUser(ConsoleTab tab) {
		long jane = this.testWorkspace.create("jane@acme.test");
		this.testWorkspace.create("john@acme.test");
		this.testWorkspace.send("PUT", "/api/users/" + jane + ".json", "{\"user\": {\"user_full_name\": \"Jane\"}}");
		tab.open(this.address);
		Locator entries = tab.find(AriaRole.TABLE, "Audit log").getByRole(AriaRole.ROWHEADER);
		assertThat(entries.first()).hasText("user.changed");
		tab.checkAccessibility().picture("audit");
		tab.fill("User id", String.valueOf(jane)).click("Filter");
		assertThat(entries).hasText(new String[] { "user.changed", "user.created" });
		tab.fill("User id", "Jane").click("Filter");
		assertThat(tab.page().getByRole(AriaRole.ALERT)).containsText("userId");
		tab.expectMessage("400");
	}

	@Test
	void olderEntriesAreOnOtherPages(ConsoleTab tab) {
		for (int i = 0; i < 110; i++) {
			this.testWorkspace.set("rateLimitPerMinute", i + 1);
		}
		tab.open(this.address);
		Locator entries = tab.find(AriaRole.TABLE, "Audit log").getByRole(AriaRole.ROWHEADER);
		assertThat(entries).hasCount(100);
		tab.find(AriaRole.LINK, "Older").click();
		assertThat(tab.find(AriaRole.TABLE, "Audit log").getByRole(AriaRole.CELL, cell("1"))).isVisible();
		tab.find(AriaRole.LINK, "Newer").click();
		assertThat(tab.find(AriaRole.TABLE, "Audit log").getByRole(AriaRole.CELL, cell("1"))).hasCount(0);
	}

	private static Locator.GetByRoleOptions cell(String text) {
		return new Locator.GetByRoleOptions().setName(text).setExact(true);
	}

}
