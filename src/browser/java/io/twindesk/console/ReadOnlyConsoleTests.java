package io.twindesk.console;

import java.util.List;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The pages of a console that changes nothing. */
@BrowserTest
class ReadOnlyConsoleTests {

	private static final String READING = "Refresh|Filter|Compare|Copy|Pause|Show more|Download|Download the positions"
			+ "|HTML|Markdown|JUnit XML|JSON";

	private final TestWorkspace testWorkspace;

	ReadOnlyConsoleTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.testWorkspace.control().put("/snapshots/before").then().statusCode(201);
		this.testWorkspace.create("jane@acme.test");
		this.testWorkspace.control()
			.contentType(ContentType.JSON)
			.body("[{\"operation\": \"omnidesk.*\", \"then\": {\"drop\": true}}]")
			.put("/faults")
			.then()
			.statusCode(200);
	}

	@ParameterizedTest
	@CsvSource({ "rules, Rules", "rules?rule=deskie.list.limit-above, Rules", "rules/switches, Switches",
			"faults, Faults", "time, Snapshots", "settings, Keys", "reports, Reports", "reports/NAME, Findings",
			"mails, Mails", "events, Events", "audit, Audit log" })
	void aPageHasOnlyButtonsThatRead(String page, String title, ConsoleTab tab) {
		tab.page().route("**/_twindesk/", ReadOnlyConsoleTests::readOnly);
		String name = this.testWorkspace.workspace().name();
		tab.open("/" + name + "/" + page.replace("NAME", name));
		assertThat(tab.find(AriaRole.HEADING, title)).isVisible();
		List<String> buttons = tab.page().getByRole(AriaRole.BUTTON).allInnerTexts();
		org.assertj.core.api.Assertions.assertThat(buttons).allMatch((button) -> button.matches(READING));
		Locator fields = tab.page()
			.locator("input[type=radio]:enabled, input[name][type=checkbox]:enabled, input[type=file]");
		assertThat(fields).hasCount(0);
		assertThat(tab.page().getByText("read-only")).isVisible();
	}

	private static void readOnly(Route route) {
		APIResponse response = route.fetch();
		route.fulfill(new Route.FulfillOptions().setResponse(response)
			.setBody(response.text().replaceFirst("data-console=\"[a-z-]+\"", "data-console=\"read-only\"")));
	}

}
