package io.twindesk.console;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import io.twindesk.RawHttp;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class RequestsPageTests {

	private static final String HOSTILE = "<img src=x onerror=alert(1)>\u202e\"'`${7*7}{{7*7}}</script>";

	private final TestWorkspace testWorkspace;

	RequestsPageTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@Test
	void aRequestAppearsWithoutAReload(ConsoleTab tab) {
		open(tab, "");
		assertThat(tab.page().getByText("No request yet")).isVisible();
		this.testWorkspace.create("jane@acme.test");
		assertThat(rows(tab)).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(1000));
		assertThat(rows(tab).first()).containsText("/api/users.json");
		assertThat(rows(tab).first()).containsText("201");
	}

	@Test
	void aRequestOpensWithBothSidesAndItsFindings(ConsoleTab tab) {
		this.testWorkspace.create("jane@acme.test");
		this.testWorkspace.get("/api/users.json?limit=x&colour=red");
		open(tab, "");
		tab.page().getByText("/api/users.json?limit=x").click();
		Locator detail = tab.page().locator(".detail");
		assertThat(detail).containsText("deskie.users.list");
		assertThat(detail).containsText("deskie.list.unknown-parameter");
		assertThat(detail).containsText("Nothing reads colour");
		assertThat(detail.getByRole(AriaRole.TABLE, new Locator.GetByRoleOptions().setName("Query")))
			.containsText("colour");
		assertThat(detail).containsText("\"user_email\": \"jane@acme.test\"");
		assertThat(detail).containsText("curl -g -X GET -u 'owner@acme.test:KEY'");
		tab.checkAccessibility().picture("requests");
		tab.click("Copy as HAR");
		assertThat(tab.page().getByText("Copied")).isVisible();
		String copied = (String) tab.page().evaluate("() => navigator.clipboard.readText()");
		org.assertj.core.api.Assertions.assertThat(copied)
			.startsWith("{\"log\":{\"version\":\"1.2\"")
			.contains("limit=x");
		tab.find(AriaRole.LINK, "Close the request").click();
		assertThat(detail).hasCount(0);
	}

	@Test
	void aNearMissAndAFaultAreExplained(ConsoleTab tab) {
		this.testWorkspace.control()
			.contentType(ContentType.JSON)
			.body("[{\"id\": \"busy\", \"operation\": \"deskie.users.list\", \"then\": {\"status\": 503}}]")
			.put("/faults")
			.then()
			.statusCode(200);
		this.testWorkspace.get("/api/users.json").then().statusCode(503);
		this.testWorkspace.get("/api/users/1").then().statusCode(404);
		open(tab, "");
		assertThat(tab.page().getByText("near miss")).isVisible();
		open(tab, "/2");
		assertThat(tab.page().locator(".near-miss")).containsText("deskie.users.view");
		open(tab, "/1");
		assertThat(tab.find(AriaRole.LINK, "busy")).isVisible();
	}

	@Test
	void theListIsFilteredAndTheFiltersAreInTheAddress(ConsoleTab tab) {
		this.testWorkspace.create("jane@acme.test");
		this.testWorkspace.get("/api/users/99.json").then().statusCode(404);
		this.testWorkspace.omnidesk().get("/api/v2/user").then().statusCode(200);
		open(tab, "");
		assertThat(rows(tab)).hasCount(3);
		tab.select("Status", "4xx");
		assertThat(rows(tab)).hasCount(1);
		assertThat(rows(tab)).containsText("99.json");
		assertThat(tab.page()).hasURL(Pattern.compile(".*status=4xx"));
		tab.select("Status", "all");
		tab.fill("Operation", "omnidesk.*").page().keyboard().press("Enter");
		assertThat(rows(tab)).hasCount(1);
		tab.fill("Operation", "").page().keyboard().press("Enter");
		assertThat(rows(tab)).hasCount(3);
		tab.fill("Text", "JANE@acme");
		assertThat(rows(tab)).hasCount(2);
		tab.page().reload();
		assertThat(rows(tab)).hasCount(2);
	}

	@Test
	void anUnknownOperationIsRefusedWithTheKnownOnes(ConsoleTab tab) {
		open(tab, "?operation=deskie.users.steal");
		assertThat(tab.page().getByRole(AriaRole.ALERT)).containsText("deskie.users.create");
		tab.expectMessage("400");
	}

	@Test
	void aPausedListKeepsItsRowsUntilItContinues(ConsoleTab tab) {
		this.testWorkspace.create("jane@acme.test");
		open(tab, "");
		assertThat(rows(tab)).hasCount(1);
		tab.click("Pause");
		this.testWorkspace.create("ada@acme.test");
		tab.click("Continue (1 new)");
		assertThat(rows(tab)).hasCount(2);
	}

	@Test
	void requestsAreVerifiedAndWaitedFor(ConsoleTab tab) {
		this.testWorkspace.create("jane@acme.test");
		open(tab, "?operation=deskie.users.create");
		tab.page().getByText("Verify").click();
		Locator dialog = tab.page().getByRole(AriaRole.DIALOG);
		assertThat(dialog).containsText("\"operation\":\"deskie.users.create\",\"count\":{\"exactly\":1}");
		Locator verify = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Verify"));
		verify.click();
		assertThat(dialog).containsText("As expected: 1 matched");
		tab.checkAccessibility().fill("E-mail", "o'hara@acme.test");
		assertThat(dialog).containsText("o'\\''hara@acme.test");
		verify.click();
		assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("expected exactly 1 request, 0 matched");
		tab.expectMessage("409").fill("E-mail", "").fill("Number", "many");
		verify.click();
		assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("count.exactly");
		tab.expectMessage("400").fill("Number", "1").click("Wait five seconds");
		assertThat(dialog).containsText("They arrived: 1 matched");
	}

	@Test
	void theJournalIsEmptied(ConsoleTab tab) {
		this.testWorkspace.create("jane@acme.test");
		open(tab, "");
		assertThat(rows(tab)).hasCount(1);
		tab.click("Empty the journal");
		tab.page()
			.getByRole(AriaRole.DIALOG)
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Empty the journal"))
			.click();
		assertThat(rows(tab)).hasCount(0);
	}

	@Test
	void hostileTextIsOnlyText(ConsoleTab tab) {
		this.testWorkspace.deskie()
			.queryParam("user_email", HOSTILE)
			.header("X-Name", "<script>alert(1)</script>")
			.get("/api/users.json");
		this.testWorkspace.create(Map.of("user_email", "jane@acme.test", "user_full_name", HOSTILE));
		open(tab, "/2");
		assertThat(tab.page().locator(".detail")).containsText("onerror=alert(1)");
		open(tab, "/1");
		assertThat(tab.page().locator(".detail")).containsText("onerror=alert(1)");
		assertThat(tab.page().locator("main img, main script")).hasCount(0);
	}

	/**
	 * Only visible rows are in the document, so the number of entries has no influence.
	 */
	@Test
	void tenThousandRequestsAreScrolled(ConsoleTab tab) {
		RawHttp client = RawHttp.withKey(this.testWorkspace.port(), this.testWorkspace.owner().key());
		IntStream.rangeClosed(1, 10_000)
			.parallel()
			.forEach((i) -> client.send("GET", "/api/v2/user?itemLimit=1&n=" + i));
		open(tab, "");
		assertThat(tab.page().getByText("10000 requests"))
			.isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
		org.assertj.core.api.Assertions.assertThat(rows(tab).count()).isLessThan(150);
		Locator list = tab.find(AriaRole.REGION, "List of requests");
		list.evaluate("(element) => { element.scrollTop = element.scrollHeight; }");
		assertThat(tab.find(AriaRole.TABLE, "Requests").locator("tbody a").last()).hasAttribute("href",
				Pattern.compile(".*/requests/1$"));
		org.assertj.core.api.Assertions.assertThat(rows(tab).count()).isLessThan(150);
	}

	private void open(ConsoleTab tab, String rest) {
		tab.open("/" + this.testWorkspace.workspace().name() + "/requests" + rest);
	}

	private static Locator rows(ConsoleTab tab) {
		return tab.find(AriaRole.TABLE, "Requests").locator("tbody tr:not(.spacer)");
	}

}
