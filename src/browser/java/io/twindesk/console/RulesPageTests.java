package io.twindesk.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

@BrowserTest
class RulesPageTests {

	private static final String LAYOUT = "switch.deskie.layout";

	private final TestWorkspace testWorkspace;

	private final String address;

	RulesPageTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.address = "/" + this.testWorkspace.workspace().name() + "/rules";
	}

	@Test
	void rulesAreFoundByWordsAndFilters(ConsoleTab tab) {
		tab.open(this.address).fill("Search", "limit above");
		tab.select("Dialect", "deskie");
		Locator rows = tab.find(AriaRole.TABLE, "Rules").getByRole(AriaRole.ROW);
		assertThat(rows.last()).containsText("deskie.list.limit-above");
		tab.select("Operation", "deskie.users.delete");
		assertThat(rows).hasCount(1);
		tab.fill("Search", "");
		assertThat(tab.find(AriaRole.ROWHEADER, "deskie.delete.body")).isVisible();
		tab.checkAccessibility().picture("rules");
		tab.page().reload();
		assertThat(tab.find(AriaRole.COMBOBOX, "Operation")).hasValue("deskie.users.delete");
	}

	@Test
	void anAddressShowsOneRule(ConsoleTab tab) {
		tab.open(this.address + "?rule=deskie.list.limit-above");
		Locator rule = tab.find(AriaRole.ARTICLE, "Rule");
		assertThat(rule).containsText("A limit above 100 counts as 100.");
		assertThat(rule).containsText("observed");
		assertThat(rule.getByRole(AriaRole.RADIO)).hasCount(2);
		tab.checkAccessibility();
		tab.find(AriaRole.LINK, "deskie.users.list").click();
		assertThat(tab.find(AriaRole.COMBOBOX, "Operation")).hasValue("deskie.users.list");
	}

	@Test
	void anUnknownRuleNamesTheNearestOnes(ConsoleTab tab) {
		tab.open(this.address + "?rule=deskie.list.limit-abov");
		assertThat(tab.page().getByRole(AriaRole.ALERT)).containsText("deskie.list.limit-above");
		tab.expectMessage("404");
	}

	@Test
	void aSwitchChangesTheResponsesOfTheWorkspace(ConsoleTab tab) {
		tab.open(this.address + "/switches");
		Locator control = tab.find(AriaRole.GROUP, LAYOUT);
		assertThat(control.getByRole(AriaRole.RADIO).first()).isChecked();
		control.getByText("JSON is indented by four spaces.").click();
		assertThat(tab.page().getByText(LAYOUT + " is pretty")).isVisible();
		this.testWorkspace.get("/api/users.json").then().body(startsWith("{\n    \"total_count\""));
		tab.page().getByText("Only those that are turned").click();
		assertThat(tab.page().getByText("1 of")).isVisible();
		tab.checkAccessibility().picture("switches");
	}

	@Test
	void aProfileSetsAllSwitches(ConsoleTab tab) {
		tab.open(this.address + "/switches").find(AriaRole.COMBOBOX, "Profile").fill("hostile");
		tab.click("Apply").click("Apply the profile");
		assertThat(tab.page().getByText("The profile hostile is applied")).isVisible();
		assertThat(tab.page().getByText("turned", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
		assertThat(tab.find(AriaRole.GROUP, LAYOUT + " turned").getByRole(AriaRole.RADIO).nth(1)).isChecked();
		String file = tab.page().waitForDownload(() -> tab.click("Download the positions")).suggestedFilename();
		org.assertj.core.api.Assertions.assertThat(file).isEqualTo(this.testWorkspace.workspace().name() + ".json");
		tab.find(AriaRole.COMBOBOX, "Profile").fill("unknown");
		tab.click("Apply").click("Apply the profile");
		assertThat(tab.page().getByRole(AriaRole.ALERT)).containsText("profile");
		tab.expectMessage("400");
	}

	@Test
	void theStrictModeRejectsWhatIsTolerated(ConsoleTab tab) {
		tab.open(this.address + "/switches").page().getByText("What is tolerated or not read is rejected").click();
		assertThat(tab.page().getByText("The mode is strict")).isVisible();
		this.testWorkspace.get("/api/users.json?limit=500").then().statusCode(400);
	}

}
