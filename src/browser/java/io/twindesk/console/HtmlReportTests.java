package io.twindesk.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.restassured.RestAssured;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The HTML file of a report in a browser. */
@BrowserTest
class HtmlReportTests {

	private static final List<String> SECTIONS = List.of("Findings", "Coverage by operation", "Situations",
			"Assumptions", "Clients");

	private final String address;

	HtmlReportTests(TestWorkspaces testWorkspaces) {
		TestWorkspace workspace = testWorkspaces.open();
		this.address = "http://localhost:" + workspace.port() + "/_twindesk/reports/" + workspace.workspace().name()
				+ "?format=html";
		for (int i = 0; i < 5; i++) {
			workspace
				.create(Map.of("user_email", "jane@acme.test", "user_fullname", "<img src=x onerror=alert(1)> " + i));
		}
		workspace.get("/api/users.json?limit=500&page=1");
		workspace.get("/api/users.json?user_email=nobody");
	}

	@Test
	void theReportOfTheServerIsAccessible(ConsoleTab tab) {
		tab.page().navigate(this.address);
		for (String section : SECTIONS) {
			assertThat(tab.find(AriaRole.HEADING, section)).isVisible();
		}
		Locator ring = tab.find(AriaRole.IMG, "7 requests by outcome");
		assertThat(ring).isVisible();
		assertThat(ring.locator("circle.part.broken")).hasCount(1);
		assertThat(tab.page().locator("#situations li svg").first()).isVisible();
		tab.checkAccessibility().picture("report");
	}

	@Test
	void theFileLoadsNothing(ConsoleTab tab, @TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("report.html"), RestAssured.get(this.address).asString());
		List<String> requests = new ArrayList<>();
		Page page = tab.page().context().newPage();
		page.onRequest((request) -> requests.add(request.url()));
		page.onConsoleMessage((message) -> requests.add(message.text()));
		page.onDialog((dialog) -> {
			requests.add(dialog.message());
			dialog.dismiss();
		});
		page.navigate(file.toUri().toString());
		assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Findings").setExact(true)))
			.containsText("<img src=x onerror=alert(1)>");
		org.assertj.core.api.Assertions.assertThat(requests).containsExactly(file.toUri().toString());
	}

	@Test
	void aPrintShowsWhatIsFolded(ConsoleTab tab) {
		tab.page().navigate(this.address);
		Locator folded = tab.page().locator("details > :not(summary)");
		assertThat(folded.first()).not().isVisible();
		assertThat(tab.find(AriaRole.NAVIGATION, "Sections")).isVisible();
		tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		for (Locator each : folded.all()) {
			assertThat(each).isVisible();
		}
		assertThat(tab.page().getByLabel("Sections")).not().isVisible();
		for (String section : SECTIONS) {
			assertThat(tab.find(AriaRole.HEADING, section)).isVisible();
		}
	}

}
