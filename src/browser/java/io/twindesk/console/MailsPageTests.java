package io.twindesk.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import io.twindesk.event.OutboxService;
import io.twindesk.workspace.WorkspaceContext;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class MailsPageTests {

	private static final String SCRIPT = "<img src=x onerror=alert(1)>";

	private final TestWorkspace testWorkspace;

	private final OutboxService outboxService;

	private final WorkspaceContext workspaceContext;

	private final String address;

	MailsPageTests(TestWorkspaces testWorkspaces, OutboxService outboxService, WorkspaceContext workspaceContext) {
		this.outboxService = outboxService;
		this.workspaceContext = workspaceContext;
		this.testWorkspace = testWorkspaces.open();
		this.address = "/" + this.testWorkspace.workspace().name() + "/mails";
	}

	@Test
	void aMailIsReadAndTheOutboxEmptied(ConsoleTab tab) {
		welcome("jane@acme.test");
		welcome("john@acme.test");
		tab.open(this.address).find(AriaRole.TABLE, "Mails").getByRole(AriaRole.LINK).last().click();
		Locator text = tab.find(AriaRole.REGION, "Text of the mail");
		assertThat(text).containsText(SCRIPT);
		assertThat(tab.page().getByRole(AriaRole.ARTICLE).first()).containsText("jane@acme.test");
		tab.checkAccessibility().picture("mails");
		tab.click("Empty the outbox");
		tab.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).last().click();
		assertThat(tab.page().getByText("The outbox is empty.")).isVisible();
	}

	@Test
	void newMailsAppearAfterARefresh(ConsoleTab tab) {
		tab.open(this.address);
		assertThat(tab.page().getByText("The outbox is empty.")).isVisible();
		welcome("jane@acme.test");
		tab.click("Refresh");
		assertThat(tab.page().getByText("1 mail", new Page.GetByTextOptions().setExact(true))).isVisible();
	}

	private void welcome(String email) {
		try (WorkspaceContext.Scope scope = this.workspaceContext.open(this.testWorkspace.workspace())) {
			this.outboxService.send(email, "Welcome", "Good morning\n\n" + SCRIPT);
		}
	}

}
