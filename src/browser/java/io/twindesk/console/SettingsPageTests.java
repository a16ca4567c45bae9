package io.twindesk.console;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@BrowserTest
class SettingsPageTests {

	private final TestWorkspace testWorkspace;

	private final String address;

	SettingsPageTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.address = "/" + this.testWorkspace.workspace().name() + "/settings";
	}

	@Test
	void settingsAreSavedOrTheirErrorsShown(ConsoleTab tab) {
		tab.open(this.address).fill("timeZone", "Mars").picture("settings").click("Save the settings");
		assertThat(tab.page().getByRole(AriaRole.ALERT).first()).containsText("timeZone must be a time zone");
		tab.expectMessage("400").fill("timeZone", "UTC").page().getByLabel("deskie.listDisabled").uncheck();
		tab.click("Save the settings");
		assertThat(tab.page().getByText("The settings are saved")).isVisible();
		this.testWorkspace.control()
			.get()
			.then()
			.body("settings.timeZone", equalTo("UTC"))
			.body("settings.'deskie.listDisabled'", equalTo(false));
		tab.checkAccessibility();
	}

	@Test
	void aKeyIsShownOnceAndDeleted(ConsoleTab tab) {
		tab.open(this.address).click("New key").fill("Staff e-mail", "ann@acme.test");
		tab.checkAccessibility().click("Create the key");
		Locator dialog = tab.page().getByRole(AriaRole.DIALOG);
		String key = dialog.getByRole(AriaRole.CODE).textContent();
		tab.page().keyboard().press("Escape");
		assertThat(tab.page().getByText(key)).hasCount(0);
		this.testWorkspace.deskie(new TestWorkspace.Staff("ann@acme.test", key))
			.get("/api/users.json")
			.then()
			.statusCode(200);
		tab.find(AriaRole.TABLE, "Keys")
			.getByRole(AriaRole.ROW)
			.filter(new Locator.FilterOptions().setHasText("ann@acme.test"))
			.getByRole(AriaRole.BUTTON)
			.click();
		tab.click("Delete the key");
		assertThat(tab.page().getByText("The key is deleted")).isVisible();
		this.testWorkspace.deskie(new TestWorkspace.Staff("ann@acme.test", key))
			.get("/api/users.json")
			.then()
			.statusCode(401);
	}

	@Test
	void theContentIsDownloadedAndReplaced(ConsoleTab tab) {
		tab.open(this.address);
		org.assertj.core.api.Assertions
			.assertThat(tab.page().waitForDownload(() -> tab.click("Download")).suggestedFilename())
			.isEqualTo(this.testWorkspace.workspace().name() + ".json");
		String state = "{\"users\": [{\"identifiers\": [{\"type\": \"email\", \"value\": \"jane@acme.test\"}]}]}";
		tab.page()
			.getByLabel("File")
			.setInputFiles(new FilePayload("jane.json", "application/json", state.getBytes(StandardCharsets.UTF_8)));
		tab.click("Replace the content").page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).last().click();
		assertThat(tab.page().getByText("The content is replaced")).isVisible();
		this.testWorkspace.get("/api/users.json").then().body("total_count", equalTo(1));
	}

}
