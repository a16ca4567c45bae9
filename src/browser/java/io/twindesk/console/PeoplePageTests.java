package io.twindesk.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class PeoplePageTests {

	private static final String HOSTILE = "<img src=x onerror=alert(1)>\u202Egnp.exe\u202C'\"&amp;${1}";

	private static final String JANE = """
			{"identifiers": [{"type": "email", "value": "jane@acme.test"}, {"type": "phone", "value": "+380 44 1"},
			                 {"type": "custom", "channel": "shop", "value": "j-1"}],
			 "firstName": "Jane", "lastName": "Ostin", "username": "jane.o", "companyName": "Acme", "note": "vip",
			 "customFields": {"cf_20": "Kyiv", "cf_21": 1.50, "cf_22": true}, "agent": {"maxChats": 3}}""";

	private final TestWorkspace testWorkspace;

	PeoplePageTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@Test
	void theServerPagesTheList(ConsoleTab tab) {
		fill(120);
		List<String> requests = new ArrayList<>();
		tab.page().onRequest((request) -> requests.add(request.url()));
		open(tab, "");
		assertThat(rows(tab)).hasCount(50);
		assertThat(status(tab)).hasText("120 users, ids 1 to 50 shown");
		assertThat(tab.find(AriaRole.BUTTON, "Previous")).hasCount(0);
		tab.checkAccessibility().picture("people");
		tab.click("Next");
		assertThat(status(tab)).hasText("120 users, ids 51 to 100 shown");
		tab.click("Next");
		assertThat(status(tab)).hasText("120 users, ids 101 to 120 shown");
		assertThat(rows(tab)).hasCount(20);
		assertThat(tab.find(AriaRole.BUTTON, "Next")).hasCount(0);
		tab.click("Previous");
		assertThat(status(tab)).hasText("120 users, ids 51 to 100 shown");
		tab.page().goBack();
		assertThat(status(tab)).hasText("120 users, ids 101 to 120 shown");
		assertThat(requests.stream().filter((url) -> url.contains("/users"))).hasSizeGreaterThan(3)
			.allMatch((url) -> url.contains("limit=50"));
	}

	@Test
	void aSearchAndFiltersAreInTheAddress(ConsoleTab tab) {
		fill(60);
		this.testWorkspace.control().post("/users/7/block").then().statusCode(200);
		List<String> requests = new ArrayList<>();
		open(tab, "");
		assertThat(rows(tab)).hasCount(50);
		tab.page().onRequest((request) -> requests.add(request.url()));
		tab.page().getByRole(AriaRole.SEARCHBOX).pressSequentially("name 7");
		assertThat(rows(tab)).hasCount(1);
		assertThat(tab.page()).hasURL(Pattern.compile(".*/people\\?query=name\\+7"));
		// a type-ahead asks neither for each letter nor for everything
		assertThat(requests.stream().filter((url) -> url.contains("/users"))).hasSizeLessThan(6)
			.allMatch((url) -> url.contains("query="));
		field(tab, "State").selectOption("active");
		assertThat(status(tab)).hasText("0 users");
		field(tab, "State").selectOption("blocked");
		assertThat(rows(tab)).containsText(new String[] { "name7@acme.test" });
		field(tab, "Type").selectOption("telegram");
		assertThat(status(tab)).hasText("0 users");
		tab.page().reload();
		assertThat(tab.page().getByRole(AriaRole.SEARCHBOX)).hasValue("name 7");
		assertThat(field(tab, "State")).hasValue("blocked");
		assertThat(field(tab, "Type")).hasValue("telegram");
		tab.page().getByRole(AriaRole.SEARCHBOX).fill("5");
		tab.find(AriaRole.LINK, "User with the id 5").click();
		assertThat(heading(tab)).hasText("Name 5");
		tab.find(AriaRole.MAIN, "").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("People")).click();
		assertThat(field(tab, "Type")).hasValue("telegram");
	}

	@Test
	void anInvalidFilterIsNamed(ConsoleTab tab) {
		open(tab, "?state=happy");
		assertThat(alert(tab)).containsText("must be one of active, blocked, deleted");
		field(tab, "State").selectOption("active");
		assertThat(alert(tab)).isEmpty();
		tab.expectMessage("400");
	}

	@Test
	void theFormsAreThoseOfTheWire(ConsoleTab tab) {
		create(JANE);
		open(tab, "/1");
		assertThat(heading(tab)).hasText("Jane Ostin");
		String deskie = tab.find(AriaRole.REGION, "Deskie").locator("pre").textContent();
		assertThat(deskie.replaceAll("\\s", ""))
			.isEqualTo(this.testWorkspace.get("/api/users/1.json").asString().replaceAll("\\s", ""));
		String omnidesk = tab.find(AriaRole.REGION, "Omnidesk").locator("pre").textContent();
		assertThat(this.testWorkspace.omnidesk().get("/api/v2/user").asString().replaceAll("\\s", ""))
			.contains(omnidesk.replaceAll("\\s", ""));
		assertThat(tab.find(AriaRole.REGION, "Deskie").locator("p code"))
			.hasText(new String[] { "username", "note", "agent", "identifiers.phone", "identifiers.custom" });
		assertThat(tab.find(AriaRole.REGION, "Omnidesk").locator("p")).containsText("customFields");
		assertThat(tab.find(AriaRole.TABLE, "Directory")).containsText("1.50");
		assertThat(tab.find(AriaRole.TABLE, "Directory")).containsText("j-1 channel shop");
		tab.checkAccessibility().picture("person");
		dark(tab).checkAccessibility();
	}

	@Test
	void hostileTextIsShownAsItIs(ConsoleTab tab) {
		create(hostile());
		create("{\"type\": \"email\", \"firstName\": \"Joe\", \"linkedUsers\": [1]}");
		open(tab, "");
		assertThat(tab.find(AriaRole.TABLE, "Users")).containsText(HOSTILE);
		checkWidth(tab);
		tab.checkAccessibility();
		open(tab, "/1");
		assertThat(heading(tab)).containsText(HOSTILE);
		Locator directory = tab.find(AriaRole.TABLE, "Directory");
		for (String start : List.of("user", "company", "position", "note", "thumb", "shop", "value", "cf")) {
			assertThat(directory).containsText(start + HOSTILE.substring(0, 28));
		}
		checkWidth(tab);
		tab.checkAccessibility().click("Edit");
		assertThat(field(tab, "First name")).hasValue(HOSTILE);
		assertThat(field(tab, "Note")).hasValue(Pattern.compile("note<img .*", Pattern.DOTALL));
		assertThat(field(tab, "Channel 1")).hasValue("shop" + HOSTILE);
		checkWidth(tab);
		tab.checkAccessibility().click("Cancel").click("Delete");
		assertThat(tab.page().getByRole(AriaRole.DIALOG)).containsText(HOSTILE);
		tab.click("Cancel");
		open(tab, "/2");
		assertThat(tab.find(AriaRole.TABLE, "Linked users")).containsText(HOSTILE);
		tab.click("Link").page().getByRole(AriaRole.SEARCHBOX).fill("onerror");
		assertThat(tab.find(AriaRole.TABLE, "Found users")).containsText(HOSTILE);
	}

	@Test
	void aUserIsBlockedDisabledAndRestored(ConsoleTab tab) {
		create(JANE);
		open(tab, "/1");
		assertThat(tab.find(AriaRole.BUTTON, "Restore")).hasCount(0);
		tab.click("Block");
		assertThat(state(tab)).hasText("blocked");
		assertThat(tab.find(AriaRole.BUTTON, "Block")).hasCount(0);
		assertThat(tab.find(AriaRole.REGION, "Deskie")).containsText("\"active\": false");
		tab.click("Restore");
		assertThat(state(tab)).hasText("active");
		tab.click("Disable");
		assertThat(state(tab)).hasText("deleted");
		assertThat(tab.find(AriaRole.BUTTON, "Disable")).hasCount(0);
		assertThat(user(1).getBoolean("directory.deleted")).isTrue();
		tab.click("Restore");
		assertThat(state(tab)).hasText("active");
		assertThat(tab.find(AriaRole.TABLE, "Audit log of the user").getByRole(AriaRole.ROW)).hasCount(6);
	}

	@Test
	void aUserIsDeletedAfterAConfirmation(ConsoleTab tab) {
		create(JANE);
		open(tab, "?query=jane");
		tab.find(AriaRole.LINK, "Jane Ostin").click();
		tab.click("Delete").click("Cancel");
		assertThat(tab.page().getByRole(AriaRole.DIALOG)).hasCount(0);
		assertThat(user(1).getString("directory.firstName")).isEqualTo("Jane");
		tab.click("Delete").checkAccessibility().click("Delete the user");
		assertThat(tab.page().getByText("User 1 is deleted")).isVisible();
		assertThat(status(tab)).hasText("0 users");
		this.testWorkspace.control().get("/users/1").then().statusCode(404);
		open(tab, "/1");
		assertThat(tab.page().getByText("There is no user with the id 1.")).isVisible();
		assertThat(tab.find(AriaRole.TABLE, "Audit log of the user")).containsText("user.deleted");
		tab.expectMessage("404");
	}

	@Test
	void anEditSendsOnlyWhatChanged(ConsoleTab tab) {
		create(JANE);
		open(tab, "/1");
		tab.click("Edit").fill("First name", "Ada");
		tab.find(AriaRole.CHECKBOX, "Confirmed").check();
		tab.fill("Value of field 2", "1.70").click("Remove custom field 1").click("Add custom field");
		tab.fill("Name 3", "cf_30");
		field(tab, "Kind 3").selectOption("boolean");
		tab.fill("Value of field 3", "false").checkAccessibility();
		assertThat(save(tab, "PATCH").postData()).isEqualTo("{\"firstName\": \"Ada\", \"confirmed\": true, "
				+ "\"customFields\": {\"cf_20\": null, \"cf_21\": 1.70, \"cf_30\": false}}");
		assertThat(heading(tab)).hasText("Ada Ostin");
		assertThat(tab.find(AriaRole.TABLE, "Directory")).containsText("1.70");
		tab.click("Edit").click("Remove identifier 3").click("Add identifier");
		field(tab, "Type 3").selectOption("telegram");
		tab.fill("Value 3", "495582869").fill("Language", "");
		assertThat(save(tab, "PATCH").postData()).isEqualTo("{\"language\": null, \"identifiers\": "
				+ "[{\"type\":\"email\",\"value\":\"jane@acme.test\"},{\"type\":\"phone\",\"value\":\"+380 44 1\"},"
				+ "{\"type\":\"telegram\",\"value\":\"495582869\"}]}");
		assertThat(tab.find(AriaRole.TABLE, "Directory")).containsText("Identifier telegram");
		tab.click("Edit").click("Save");
		assertThat(tab.page().getByText("Nothing was changed")).isVisible();
	}

	@Test
	void theAgentSettingsAreEditedAsJson(ConsoleTab tab) {
		create(JANE);
		open(tab, "/1");
		tab.click("Edit").page().getByRole(AriaRole.DIALOG).getByText("Agent settings", exact()).click();
		tab.fill("Agent settings as JSON", "{").click("Save");
		assertThat(described(tab, "Agent settings as JSON")).hasText("must be JSON");
		tab.fill("Agent settings as JSON", "{\"maxChats\": -1, \"x\": 1}").click("Save");
		assertThat(described(tab, "Agent settings as JSON")).containsText("agent.maxChats must be");
		tab.fill("Agent settings as JSON", "{\"maxChats\": 8}").click("Save");
		assertThat(tab.page().getByText("User 1 is changed")).isVisible();
		assertThat(user(1).getInt("directory.agent.maxChats")).isEqualTo(8);
		tab.expectMessage("400");
	}

	@Test
	void errorsAreAtTheirFields(ConsoleTab tab) {
		create(JANE);
		create("{\"identifiers\": [{\"type\": \"email\", \"value\": \"joe@acme.test\"}]}");
		open(tab, "/2");
		tab.click("Edit").fill("Value 1", "joe").fill("First name", "x".repeat(256));
		tab.click("Add custom field").fill("Name 1", "colour").fill("Value of field 1", "red").click("Save");
		assertThat(described(tab, "Value 1")).hasText("must be an identifier of the type email");
		assertThat(described(tab, "First name")).containsText("255");
		assertThat(described(tab, "Value of field 1")).containsText("cf_ and a number");
		assertThat(dialogAlert(tab)).hasText("The body is invalid; nothing was changed");
		assertThat(field(tab, "Value 1")).isFocused();
		tab.checkAccessibility();
		dark(tab).checkAccessibility();
		tab.fill("Value 1", "JANE@acme.test").fill("First name", "Joe").fill("Name 1", "cf_1").click("Save");
		assertThat(described(tab, "Value 1")).hasText("must not be used by another user");
		tab.fill("Value 1", "joe@acme.test");
		field(tab, "Kind 1").selectOption("number");
		tab.click("Save");
		assertThat(described(tab, "Value of field 1")).hasText("must be a number");
		assertThat(field(tab, "Value 1")).not().hasAttribute("aria-invalid", "true");
		tab.click("Remove custom field 1").click("Save");
		assertThat(heading(tab)).hasText("Joe");
		tab.expectMessage("400").expectMessage("409");
	}

	@Test
	void aUserIsCreated(ConsoleTab tab) {
		open(tab, "");
		tab.click("New user").fill("Value 1", "ada@acme.test").fill("Id", "900000000000000");
		tab.fill("First name", HOSTILE).fill("Note", "two\nlines").checkAccessibility();
		assertThat(save(tab, "POST").postData()).isEqualTo("{\"id\": 900000000000000, \"firstName\": " + quoted(HOSTILE)
				+ ", \"note\": \"two\\nlines\", \"identifiers\": "
				+ "[{\"type\":\"email\",\"value\":\"ada@acme.test\"}]}");
		assertThat(heading(tab)).hasText(HOSTILE);
		assertThat(tab.page()).hasURL(Pattern.compile(".*/people/900000000000000"));
		assertThat(user(900_000_000_000_000L).getString("directory.username")).isEqualTo("ada");
		open(tab, "");
		tab.click("New user").click("Remove identifier 1").click("Create the user");
		assertThat(described(tab, "Type")).hasText("is required when the user has no identifiers");
		field(tab, "Type").selectOption("vkontakte");
		tab.click("Create the user");
		assertThat(heading(tab)).hasText("User 900000000000001");
		tab.expectMessage("400");
	}

	@Test
	void usersAreLinkedAndUnlinked(ConsoleTab tab) {
		fill(15);
		open(tab, "/1");
		tab.click("Link").page().getByRole(AriaRole.SEARCHBOX).fill("name 1");
		assertThat(tab.find(AriaRole.TABLE, "Found users").getByRole(AriaRole.ROW)).hasCount(6);
		tab.checkAccessibility().click("Link with user 11");
		assertThat(tab.find(AriaRole.TABLE, "Linked users")).containsText("Name 11");
		tab.click("Link").page().getByRole(AriaRole.SEARCHBOX).fill("9");
		tab.click("Link with the id 9");
		assertThat(tab.find(AriaRole.TABLE, "Linked users").getByRole(AriaRole.ROW)).hasCount(2);
		tab.click("Link").page().getByRole(AriaRole.SEARCHBOX).fill("99");
		tab.click("Link with the id 99");
		assertThat(dialogAlert(tab)).containsText("userId");
		tab.click("Cancel").click("Unlink user 9");
		assertThat(tab.find(AriaRole.TABLE, "Linked users").getByRole(AriaRole.ROW)).hasCount(1);
		assertThat(user(1).getList("directory.linkedUsers")).containsExactly(11);
		tab.find(AriaRole.LINK, "Name 11").click();
		assertThat(heading(tab)).hasText("Name 11");
		assertThat(tab.find(AriaRole.LINK, "Name 1")).isVisible();
		tab.expectMessage("400");
	}

	/** The type-ahead of links asks for few users, and for none without a text. */
	@Test
	void aSearchForALinkAsksForFewUsers(ConsoleTab tab) {
		fill(15);
		open(tab, "/1");
		tab.click("Link");
		List<String> requests = new ArrayList<>();
		tab.page().onRequest((request) -> requests.add(request.url()));
		tab.page().getByRole(AriaRole.SEARCHBOX).fill("name");
		assertThat(tab.find(AriaRole.TABLE, "Found users").getByRole(AriaRole.ROW)).hasCount(9);
		tab.page().getByRole(AriaRole.SEARCHBOX).fill(" ");
		assertThat(tab.find(AriaRole.TABLE, "Found users").getByRole(AriaRole.ROW)).hasCount(0);
		assertThat(requests).singleElement().asString().contains("query=name").contains("limit=10");
	}

	@Test
	void theHistoryHasTheChangesOfAllClients(ConsoleTab tab) {
		create(JANE);
		create("{\"type\": \"email\"}");
		open(tab, "/1");
		Locator audit = tab.find(AriaRole.TABLE, "Audit log of the user").getByRole(AriaRole.ROW);
		assertThat(audit.nth(1)).containsText("user.created");
		this.testWorkspace.send("PUT", "/api/users/1.json", "{\"user\": {\"user_full_name\": \"Ada King\"}}");
		assertThat(heading(tab)).hasText("Ada King");
		assertThat(audit.nth(1)).containsText("user.changed");
		assertThat(audit.nth(1)).containsText("firstName, lastName");
		assertThat(audit.nth(1)).containsText("owner@acme.test");
		Locator events = tab.find(AriaRole.TABLE, "Events of the user").getByRole(AriaRole.ROW);
		assertThat(events).hasCount(3);
		assertThat(events.nth(1)).containsText("user.changed");
		assertThat(events.nth(2)).containsText("user.created");
	}

	@Test
	void aLongHistoryIsShownInParts(ConsoleTab tab) {
		create(JANE);
		for (int i = 0; i < 25; i++) {
			this.testWorkspace.control()
				.contentType(ContentType.JSON)
				.body("{\"note\": \"" + i + "\"}")
				.patch("/users/1");
		}
		open(tab, "/1");
		Locator audit = tab.find(AriaRole.TABLE, "Audit log of the user").getByRole(AriaRole.ROW);
		assertThat(audit).hasCount(21);
		tab.click("Show more of the history");
		assertThat(audit).hasCount(27);
		assertThat(tab.find(AriaRole.BUTTON, "Show more of the history")).hasCount(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/1" })
	void thePageFitsANarrowScreenInBothColours(String path, ConsoleTab tab) {
		create(JANE);
		tab.page().setViewportSize(360, 700);
		open(tab, path);
		assertThat(tab.page().getByText("jane@acme.test").first()).isVisible();
		checkWidth(tab);
		tab.checkAccessibility();
		dark(tab).checkAccessibility();
	}

	@ParameterizedTest
	@CsvSource({ "Search for 1%, 0 users", "zzz, 0 users" })
	void aSearchWithoutMatchesSaysSo(String query, String summary, ConsoleTab tab) {
		create(JANE);
		open(tab, "");
		tab.page().getByRole(AriaRole.SEARCHBOX).fill(query);
		assertThat(status(tab)).hasText(summary);
	}

	private ConsoleTab open(ConsoleTab tab, String path) {
		return tab.open("/" + this.testWorkspace.workspace().name() + "/people" + path);
	}

	private static Locator rows(ConsoleTab tab) {
		return tab.find(AriaRole.TABLE, "Users").locator("tbody tr");
	}

	private static Locator heading(ConsoleTab tab) {
		return tab.page().locator("main h1");
	}

	private static Locator status(ConsoleTab tab) {
		return tab.page().locator("main [role=status]");
	}

	private static Locator state(ConsoleTab tab) {
		return tab.page().locator("main .badge");
	}

	/** Returns the field with a label; that of the dialog comes last. */
	private static Locator field(ConsoleTab tab, String label) {
		return tab.find(AriaRole.TEXTBOX, label).or(tab.find(AriaRole.COMBOBOX, label)).last();
	}

	private static Locator alert(ConsoleTab tab) {
		return tab.page().locator("main [role=alert]");
	}

	private static Locator dialogAlert(ConsoleTab tab) {
		return tab.page().locator("dialog [role=alert]");
	}

	private static Locator.GetByTextOptions exact() {
		return new Locator.GetByTextOptions().setExact(true);
	}

	/** Returns the message that a field refers to as its error. */
	private static Locator described(ConsoleTab tab, String label) {
		Locator field = field(tab, label);
		assertThat(field).hasAttribute("aria-invalid", "true");
		return tab.page().locator("[id=\"" + field.getAttribute("aria-describedby") + "\"]");
	}

	private static Request save(ConsoleTab tab, String method) {
		return tab.page()
			.waitForRequest((request) -> request.method().equals(method),
					() -> tab.page().locator("dialog button[type=submit]").click());
	}

	private static ConsoleTab dark(ConsoleTab tab) {
		tab.page()
			.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK)
				.setReducedMotion(ReducedMotion.REDUCE));
		return tab;
	}

	/** The page itself never scrolls sideways. */
	private static void checkWidth(ConsoleTab tab) {
		assertThat(tab.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
	}

	private void create(Object body) {
		this.testWorkspace.control().contentType(ContentType.JSON).body(body).post("/users").then().statusCode(201);
	}

	private JsonPath user(long id) {
		return this.testWorkspace.control().get("/users/" + id).then().statusCode(200).extract().jsonPath();
	}

	private void fill(int count) {
		List<Map<String, ?>> users = IntStream.rangeClosed(1, count)
			.<Map<String, ?>>mapToObj((number) -> Map.of("id", number, "firstName", "Name " + number, "identifiers",
					List.of(Map.of("type", "email", "value", "name" + number + "@acme.test"))))
			.toList();
		this.testWorkspace.control()
			.contentType(ContentType.JSON)
			.body(Map.of("users", users))
			.put("/state?credentials=keep")
			.then()
			.statusCode(204);
	}

	/** A user with hostile text in each field that takes any. */
	private static Map<String, Object> hostile() {
		Map<String, Object> user = new LinkedHashMap<>();
		user.put("identifiers",
				List.of(Map.of("type", "custom", "channel", "shop" + HOSTILE, "value", "value" + HOSTILE)));
		user.put("firstName", HOSTILE);
		user.put("lastName", "l".repeat(255));
		user.put("username", "user" + HOSTILE);
		user.put("companyName", "company" + HOSTILE);
		user.put("companyPosition", "position" + HOSTILE);
		user.put("note", ("note" + HOSTILE + "n".repeat(10_000)).substring(0, 10_000));
		user.put("thumbnail", "thumb" + HOSTILE);
		user.put("language", HOSTILE.substring(0, 28));
		user.put("customFields", Map.of("cf_1", "cf" + HOSTILE));
		return user;
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
