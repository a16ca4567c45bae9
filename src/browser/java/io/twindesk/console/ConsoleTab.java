package io.twindesk.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A tab of the browser for one test. Dialogs of scripts, violations of the
 * Content-Security-Policy, errors of scripts and messages in the browser's console make
 * the test fail at its end; so do requests to another server.
 */
public final class ConsoleTab {

	private static final String SCREENSHOTS = System.getProperty("screenshots", "");

	private final Page page;

	private final String origin;

	private final List<String> messages = new ArrayList<>();

	ConsoleTab(BrowserContext context, int port) {
		this.origin = "http://localhost:" + port;
		this.page = context.newPage();
		this.page.onDialog((dialog) -> {
			this.messages.add("dialog: " + dialog.message());
			dialog.dismiss();
		});
		this.page.onPageError((error) -> this.messages.add("error: " + error));
		this.page.onConsoleMessage((message) -> this.messages.add(message.type() + ": " + message.text()));
		this.page.onRequest((request) -> {
			if (!request.url().startsWith(this.origin) && !request.url().matches("(data|blob|about):.*")) {
				this.messages.add("request to " + request.url());
			}
		});
	}

	/** Returns Playwright's page, for everything that this class has no method for. */
	public Page page() {
		return this.page;
	}

	/**
	 * Opens a page of the console.
	 * @param fragment the part of the URL after {@code #}, for example
	 * {@code /demo/requests}
	 */
	public ConsoleTab open(String fragment) {
		this.page.navigate(this.origin + "/_twindesk/#" + fragment);
		return this;
	}

	/** Returns the element of a role with an accessible name. */
	public Locator find(AriaRole role, String name) {
		return this.page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	/** Clicks on a button. */
	public ConsoleTab click(String button) {
		find(AriaRole.BUTTON, button).click();
		return this;
	}

	/** Writes into a field with a label. */
	public ConsoleTab fill(String label, String value) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
		return this;
	}

	/** Selects an option of a field with a label. */
	public ConsoleTab select(String label, String option) {
		find(AriaRole.COMBOBOX, label).selectOption(option);
		return this;
	}

	/** Fails if axe finds a serious or critical problem in the page, light or dark. */
	public ConsoleTab checkAccessibility() {
		for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
			this.page.emulateMedia(
					new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
			checkAccessibility(scheme);
		}
		return this;
	}

	private void checkAccessibility(ColorScheme scheme) {
		assertThat(new AxeBuilder(this.page).analyze()
			.getViolations()
			.stream()
			.filter((rule) -> List.of("serious", "critical").contains(rule.getImpact()))
			.map((rule) -> rule.getId() + ": " + rule.getNodes().stream().map((node) -> node.getHtml()).toList()))
			.as("%s", scheme)
			.isEmpty();
	}

	/** Saves a picture of the page if the run has a folder for pictures. */
	public ConsoleTab picture(String name) {
		if (!SCREENSHOTS.isEmpty()) {
			this.page.screenshot(
					new Page.ScreenshotOptions().setPath(Path.of(SCREENSHOTS, name + ".png")).setFullPage(false));
		}
		return this;
	}

	/** Removes the expected message of a failed request, which Chromium logs itself. */
	public ConsoleTab expectMessage(String part) {
		assertThat(this.messages.removeIf((message) -> message.contains(part))).as(this.messages + ": " + part)
			.isTrue();
		return this;
	}

	private void close() {
		this.page.context().close();
		assertThat(this.messages).isEmpty();
	}

	/** Opens a tab for the method of a test and closes it after the test. */
	static class Extension implements ParameterResolver, AfterEachCallback {

		private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(ConsoleTab.class);

		@Override
		public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
			return parameter.getParameter().getType() == ConsoleTab.class;
		}

		@Override
		public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
			Chromium chromium = context.getRoot()
				.getStore(NAMESPACE)
				.computeIfAbsent(Chromium.class, (type) -> new Chromium(), Chromium.class);
			Environment server = SpringExtension.getApplicationContext(context).getEnvironment();
			BrowserContext browser = chromium.browser()
				.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("en-GB")
					.setTimezoneId("UTC")
					.setViewportSize(1280, 800)
					.setPermissions(List.of("clipboard-read", "clipboard-write")));
			ConsoleTab tab = new ConsoleTab(browser, server.getRequiredProperty("local.server.port", Integer.class));
			context.getStore(NAMESPACE).put("tab", tab);
			return tab;
		}

		@Override
		public void afterEach(ExtensionContext context) {
			context.getStore(NAMESPACE).remove("tab", ConsoleTab.class).close();
		}

	}

}
