package io.twindesk.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class EventsPageTests {

	private final TestWorkspace testWorkspace;

	private final String address;

	EventsPageTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.address = "/" + this.testWorkspace.workspace().name() + "/events";
	}

	@Test
	void storedAndNewEventsAreShown(ConsoleTab tab) {
		long jane = this.testWorkspace.create("jane@acme.test");
		tab.open(this.address);
		Locator events = tab.find(AriaRole.TABLE, "Events").getByRole(AriaRole.ROWHEADER);
		assertThat(events).hasText(new String[] { "user.created" });
		this.testWorkspace.send("PUT", "/api/users/" + jane + ".json", "{\"user\": {\"user_full_name\": \"Jane\"}}");
		assertThat(events).hasText(new String[] { "user.changed", "user.created" });
		tab.select("Type", "user.created");
		assertThat(events).hasText(new String[] { "user.created" });
		tab.page().getByLabel("Details of event 1").click();
		assertThat(tab.page().getByRole(AriaRole.CODE)).containsText("\"userID\": " + jane);
		tab.checkAccessibility().picture("events");
	}

	@Test
	void eventsWaitDuringAPause(ConsoleTab tab) {
		tab.open(this.address);
		assertThat(tab.page().getByText("connected")).isVisible();
		tab.click("Pause");
		this.testWorkspace.create("jane@acme.test");
		assertThat(tab.page().getByText("1 waiting")).isVisible();
		Locator events = tab.find(AriaRole.TABLE, "Events").getByRole(AriaRole.ROWHEADER);
		assertThat(events).hasCount(0);
		tab.click("Continue");
		assertThat(events).hasCount(1);
	}

	@Test
	void aCustomerWrites(ConsoleTab tab) {
		tab.open(this.address).select("Channel", "telegram");
		tab.fill("Identifier", "495582869").fill("Full name", "Marta").click("Receive the message");
		assertThat(tab.page().getByText(": created")).isVisible();
		assertThat(tab.find(AriaRole.TABLE, "Events").getByRole(AriaRole.ROWHEADER))
			.hasText(new String[] { "user.created" });
		tab.select("Channel", "email").fill("Identifier", "nobody").click("Receive the message");
		assertThat(tab.page().getByRole(AriaRole.ALERT).first()).containsText("identifier must be");
		tab.expectMessage("400");
	}

}
