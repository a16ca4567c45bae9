package io.twindesk.console;

import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
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

	/** The name is among the first, however many workspaces other tests create. */
	@Test
	void theLinesToCallAWorkspaceAreShown(ConsoleTab tab) {
		RestAssured.given()
			.port(this.testWorkspace.port())
			.contentType(ContentType.JSON)
			.body(Map.of("name", "calls"))
			.post("/_twindesk/workspaces")
			.then()
			.statusCode(201);
		tab.open("/").click("Calls to calls");
		assertThat(tab.page().getByRole(AriaRole.DIALOG)).containsText(":KEY -H 'Content-Type: application/json'");
	}

	@Test
	void aWorkspaceIsOpenedByItsName(ConsoleTab tab) {
		String name = this.testWorkspace.workspace().name();
		tab.open("/").fill("Name of a workspace", name).click("Open");
		assertThat(tab.find(AriaRole.HEADING, "Requests")).isVisible();
		assertThat(tab.page()).hasURL(Pattern.compile(".*#/" + name + "/requests"));
	}

}
