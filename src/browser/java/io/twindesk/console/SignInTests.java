package io.twindesk.console;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Tests the console of a server that requires a token and permits no changes by pages.
 */
@BrowserTest
@TestPropertySource(properties = { "twindesk.control.access=token", "twindesk.control.token=a-token",
		"twindesk.control.console=read-only" })
class SignInTests {

	@Test
	void theTokenIsAskedForAndKeptInMemoryOnly(ConsoleTab tab) {
		tab.open("/demo/requests");
		assertThat(tab.page().getByLabel("Token of twindesk.control.token")).isFocused();
		tab.expectMessage("401").checkAccessibility();
		tab.fill("Token of twindesk.control.token", "another").click("Sign in");
		assertThat(tab.page().getByRole(AriaRole.ALERT)).containsText("This is not the token");
		tab.expectMessage("401");
		tab.fill("Token of twindesk.control.token", "a-token").click("Sign in");
		assertThat(tab.find(AriaRole.HEADING, "Requests")).isVisible();
		Object stored = tab.page().evaluate("() => document.cookie + localStorage.length + sessionStorage.length");
		org.assertj.core.api.Assertions.assertThat(stored).isEqualTo("00");
		tab.page().reload();
		assertThat(tab.page().getByLabel("Token of twindesk.control.token")).isVisible();
		tab.expectMessage("401");
	}

	@Test
	void aReadOnlyConsoleHasNoControlsForChanges(ConsoleTab tab) {
		tab.open("/");
		tab.fill("Token of twindesk.control.token", "a-token").click("Sign in").expectMessage("401");
		assertThat(
				tab.page().getByText("read-only", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)))
			.isVisible();
		assertThat(tab.find(AriaRole.LINK, "demo")).isVisible();
		assertThat(tab.find(AriaRole.LINK, "OpenAPI documents, to try them")).isVisible();
		assertThat(tab.find(AriaRole.BUTTON, "New workspace")).hasCount(0);
		assertThat(tab.find(AriaRole.BUTTON, "Delete demo")).hasCount(0);
	}

	/** The page cannot change anything even if a script tries. */
	@Test
	void theServerRejectsChangesOfItsPages(ConsoleTab tab) {
		tab.open("/");
		Object status = tab.page().evaluate("""
				() => fetch('/_twindesk/workspaces', {method: 'POST', body: '{}',
					headers: {Authorization: 'Bearer a-token'}}).then((response) => response.status)""");
		org.assertj.core.api.Assertions.assertThat(status).isEqualTo(403);
		tab.expectMessage("403").expectMessage("401");
	}

}
