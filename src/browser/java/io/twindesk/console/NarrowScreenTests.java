package io.twindesk.console;

import java.util.Map;

import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Pages on a screen of 360 pixels, which is also half a screen of 720 pixels at 200 %.
 */
@BrowserTest
class NarrowScreenTests {

	private static final int WIDTH = 360;

	private final TestWorkspace testWorkspace;

	NarrowScreenTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.testWorkspace.control().put("/snapshots/" + "before".repeat(10)).then().statusCode(201);
		this.testWorkspace
			.create(Map.of("user_email", "j".repeat(60) + "@acme.test", "user_fullname", "x".repeat(1000)));
		this.testWorkspace.control()
			.contentType(ContentType.JSON)
			.body("[{\"id\": \"%s\", \"operation\": \"*\", \"then\": {\"drop\": true}}]".formatted("x".repeat(100)))
			.put("/faults")
			.then()
			.statusCode(200);
	}

	@ParameterizedTest
	@CsvSource({ "rules, Rules", "rules?rule=deskie.list.limit-above, Rules", "rules/switches, Rules", "faults, Faults",
			"time?from=beforebeforebeforebeforebeforebeforebeforebeforebeforebefore, Time and snapshots",
			"settings, Settings and keys", "reports, Reports", "reports/NAME, Findings", "mails, Mails",
			"events, Events", "audit, Audit log" })
	void aPageFitsANarrowScreen(String page, String title, ConsoleTab tab) {
		tab.page().setViewportSize(WIDTH, 800);
		String name = this.testWorkspace.workspace().name();
		tab.open("/" + name + "/" + page.replace("NAME", name));
		assertFits(tab, title);
	}

	@Test
	void theHtmlFileOfAReportFitsANarrowScreen(ConsoleTab tab) {
		tab.page().setViewportSize(WIDTH, 800);
		tab.page()
			.navigate("http://localhost:%s/_twindesk/reports/%s?format=html".formatted(this.testWorkspace.port(),
					this.testWorkspace.workspace().name()));
		assertFits(tab, "Findings");
	}

	private static void assertFits(ConsoleTab tab, String heading) {
		assertThat(tab.find(AriaRole.HEADING, heading)).isVisible();
		org.assertj.core.api.Assertions.assertThat(tab.page().evaluate("document.documentElement.scrollWidth"))
			.isEqualTo(WIDTH);
	}

}
