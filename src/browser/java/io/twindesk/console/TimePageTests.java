package io.twindesk.console;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@BrowserTest
class TimePageTests {

	private static final String SCRIPT = "<img src=x onerror=alert(1)>";

	private final TestWorkspace testWorkspace;

	private final String address;

	TimePageTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.address = "/" + this.testWorkspace.workspace().name() + "/time";
	}

	@Test
	void theClockIsSetAdvancedAndReset(ConsoleTab tab) {
		tab.open(this.address).fill("Set to", "2030-01-05T10:00:00Z").page().getByLabel("Frozen").check();
		tab.click("Set");
		assertThat(tab.page().getByText("2030-01-05 10:00:00")).isVisible();
		assertThat(tab.page().getByText("frozen", exact())).isVisible();
		tab.click("Advance by an hour");
		assertThat(tab.page().getByText("2030-01-05 11:00:00")).isVisible();
		tab.fill("Advance by", "PT90S").click("Advance");
		assertThat(tab.page().getByText("2030-01-05 11:01:30")).isVisible();
		this.testWorkspace.control().get("/clock").then().body("now", equalTo("2030-01-05T11:01:30Z"));
		tab.click("Continue");
		assertThat(tab.page().getByText("running", exact())).isVisible();
		tab.click("Reset the clock");
		assertThat(tab.page().locator(".clock")).not().containsText("2030");
	}

	@Test
	void anInvalidDurationIsShownInTheForm(ConsoleTab tab) {
		tab.open(this.address).fill("Advance by", "an hour").click("Advance");
		assertThat(tab.page().getByRole(AriaRole.ALERT).first()).containsText("by must be");
		tab.expectMessage("400");
	}

	@Test
	void differencesAreShownFieldByField(ConsoleTab tab) {
		long jane = this.testWorkspace.create("jane@acme.test");
		long gone = this.testWorkspace.create("gone@acme.test");
		tab.open(this.address).fill("Name", "before").click("Create a snapshot");
		assertThat(tab.find(AriaRole.ROWHEADER, "before")).isVisible();
		this.testWorkspace.send("PUT", "/api/users/" + jane + ".json",
				"{\"user\": {\"user_full_name\": \"Jane " + SCRIPT + "\"}}");
		this.testWorkspace.control().delete("/users/" + gone).then().statusCode(204);
		this.testWorkspace.create(Map.of("user_email", "new@acme.test", "user_full_name", SCRIPT));
		tab.find(AriaRole.LINK, "Compare before with now").click();
		assertThat(tab.page().getByText("1 user created, 1 user changed, 1 user deleted")).isVisible();
		Locator changed = tab.find(AriaRole.TABLE, "Changed users");
		assertThat(changed.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("lastName")))
			.containsText(SCRIPT);
		assertThat(tab.find(AriaRole.TABLE, "Created users")).containsText("email new@acme.test");
		assertThat(tab.find(AriaRole.TABLE, "Deleted users")).containsText("email gone@acme.test");
		tab.checkAccessibility().picture("time");
	}

	@Test
	void aSnapshotIsRestoredAndDeleted(ConsoleTab tab) {
		this.testWorkspace.control().put("/snapshots/empty").then().statusCode(201);
		this.testWorkspace.create("jane@acme.test");
		tab.open(this.address).click("Restore empty").click("Restore the snapshot");
		assertThat(tab.page().getByText("The snapshot empty is restored")).isVisible();
		this.testWorkspace.control().get("/users").then().body("total", equalTo(0));
		tab.click("Delete empty").checkAccessibility().click("Delete the snapshot");
		assertThat(tab.page().getByText("There are no snapshots.")).isVisible();
	}

	private static Page.GetByTextOptions exact() {
		return new Page.GetByTextOptions().setExact(true);
	}

}
