package io.twindesk.console;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class ReportsPageTests {

	private final TestWorkspace testWorkspace;

	private final String name;

	private final String address;

	ReportsPageTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.name = this.testWorkspace.workspace().name();
		this.address = "/" + this.name + "/reports";
		this.testWorkspace
			.create(Map.of("user_email", "jane@acme.test", "user_fullname", "<img src=x onerror=alert(1)>"));
		this.testWorkspace.create(Map.of("user_email", "jane@acme.test"));
		this.testWorkspace.get("/api/users.json?limit=500&page=1");
		this.testWorkspace.get("/api/users.json?user_email=nobody");
	}

	@Test
	void aReportShowsFindingsCoverageAndSituations(ConsoleTab tab) {
		tab.open(this.address).find(AriaRole.LINK, this.name).click();
		assertThat(tab.page().getByText("4 requests from")).isVisible();
		Locator examples = tab.find(AriaRole.TABLE, "Examples of deskie.body.unknown-key");
		assertThat(examples).containsText("user.user_fullname");
		assertThat(examples).containsText("<img src=x onerror=alert(1)>");
		Locator coverage = tab.find(AriaRole.TABLE, "Coverage by operation");
		assertThat(
				coverage.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("deskie.users.create")))
			.containsText("201 × 1");
		assertThat(tab.find(AriaRole.LIST, "Met")).containsText("deskie.duplicate");
		assertThat(tab.find(AriaRole.LIST, "Not met")).containsText("deskie.permission.missing");
		assertThat(tab.find(AriaRole.TABLE, "Assumptions")).containsText("deskie.list.empty");
		tab.checkAccessibility().picture("reports");
		tab.find(AriaRole.LINK, "deskie.user.user-email.unique").first().click();
		assertThat(tab.find(AriaRole.ARTICLE, "Rule")).isVisible();
	}

	@Test
	void aReportIsDownloadedInEachFormat(ConsoleTab tab) {
		tab.open(this.address + "/" + this.name);
		Map.of("HTML", "html", "Markdown", "md", "JUnit XML", "xml", "JSON", "json")
			.forEach((format, extension) -> org.assertj.core.api.Assertions
				.assertThat(tab.page()
					.waitForDownload(() -> tab.click("Download " + this.name + " as " + format))
					.suggestedFilename())
				.isEqualTo(this.name + "." + extension));
	}

	@Test
	void aReportIsDeletedAfterAConfirmation(ConsoleTab tab) {
		tab.open(this.address).checkAccessibility().click("Delete " + this.name).click("Delete the report");
		assertThat(tab.find(AriaRole.LINK, this.name)).hasCount(0);
		RestAssured.given()
			.port(this.testWorkspace.port())
			.get("/_twindesk/reports/" + this.name)
			.then()
			.statusCode(404);
	}

	@Test
	void allReportsAreDeletedAfterAConfirmation(ConsoleTab tab) {
		tab.open(this.address).click("Delete all").click("Delete all reports");
		assertThat(tab.page().getByText("There are no reports.")).isVisible();
		RestAssured.given()
			.port(this.testWorkspace.port())
			.get("/_twindesk/reports/" + this.name)
			.then()
			.statusCode(404);
	}

}
