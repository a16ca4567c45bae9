package io.twindesk.console;

import java.util.regex.Pattern;

import com.microsoft.playwright.options.AriaRole;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class StartPageTests {

	private final TestWorkspace testWorkspace;

	StartPageTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@Test
	void aWorkspaceIsCreatedResetAndDeleted(ConsoleTab tab) {
		String name = "start-page";
		tab.open("/").click("New workspace").fill("Name", name).click("Create the workspace");
		assertThat(tab.find(AriaRole.LINK, "OpenAPI documents, to try them")).hasAttribute("href",
				Pattern.compile(".*/_twindesk/docs"));
		assertThat(tab.find(AriaRole.TABLE, "Keys").getByRole(AriaRole.ROW)).hasCount(2);
		tab.page().keyboard().press("Escape");
		tab.click("Reset " + name).click("Reset the workspace");
		assertThat(tab.page().getByText(name + " is reset")).isVisible();
		tab.checkAccessibility().picture("start");
		tab.click("Delete " + name).click("Delete the workspace");
		assertThat(tab.page().getByText(name + " is deleted")).isVisible();
		assertThat(tab.find(AriaRole.BUTTON, "Delete " + name)).hasCount(0);
	}

	@Test
	void theLinesToCallAWorkspaceAreShown(ConsoleTab tab) {
		tab.open("/").click("Calls to " + this.testWorkspace.workspace().name());
		assertThat(tab.page().getByRole(AriaRole.DIALOG)).containsText("curl -u owner@acme.test:KEY");
	}

}
