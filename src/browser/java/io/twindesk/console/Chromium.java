package io.twindesk.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;

/** The installed Chromium, which Playwright controls. */
final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final Browser browser = this.playwright.chromium()
		.launch(new LaunchOptions().setExecutablePath(executable()).setArgs(List.of("--no-sandbox")));

	Browser browser() {
		return this.browser;
	}

	private static Path executable() {
		String configured = System.getProperty("browser.path", "");
		Stream<String> installed = NAMES.stream()
			.flatMap((name) -> Stream.of(System.getenv("PATH").split(":")).map((folder) -> folder + "/" + name));
		return (configured.isEmpty() ? installed : Stream.of(configured)).map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"There is no Chromium on the PATH. Install it, or set -Dbrowser.path=FILE"));
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
