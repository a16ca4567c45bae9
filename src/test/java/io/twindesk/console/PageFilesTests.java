package io.twindesk.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@OneDatabaseServerTest
class PageFilesTests {

	private final int port;

	PageFilesTests(TestWorkspaces testWorkspaces) {
		this.port = testWorkspaces.port();
	}

	@ParameterizedTest
	@ValueSource(strings = { "docs", "" })
	void aPageUsesOnlyThisServer(String path) {
		Response page = request().header("Accept", "text/html").get("/_twindesk/" + path);
		page.then()
			.statusCode(200)
			.contentType("text/html;charset=UTF-8")
			.header("Content-Security-Policy", equalTo("default-src 'none'; script-src 'self'; style-src 'self'; "
					+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
					+ "frame-ancestors 'none'"))
			.header("Referrer-Policy", "no-referrer")
			.header("Cross-Origin-Opener-Policy", "same-origin")
			.header("Cache-Control", containsString("no-store"));
		assertThat(page.asString()).doesNotContain("http:", "https:", "//")
			.doesNotContain("<script>", "style=", "{base}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "docs/page.js", "docs/page.css", "docs/swagger-ui-bundle.js", "docs/swagger-ui.css",
			"docs/favicon-32x32.png", "console/app.js", "console/pages/start.js", "console/console.css",
			"console/icon.svg", "console/lib/lit-html.js", "console/lib/directives/ref.js",
			"console/lib/css/pico.min.css", "console/lib/dist/uPlot.esm.js" })
	void aFileIsStoredByBrowsersAndCheckedForChanges(String file) {
		Response first = request().get("/_twindesk/" + file);
		first.then()
			.statusCode(200)
			.header("X-Content-Type-Options", "nosniff")
			.header("Cache-Control", "no-cache")
			.header("Last-Modified", nullValue())
			.header("ETag", startsWith("W/\""));
		assertThat(first.asByteArray()).isNotEmpty();
		request().header("If-None-Match", first.header("ETag")).get("/_twindesk/" + file).then().statusCode(304);
		request().header("If-None-Match", "W/\"other\"").get("/_twindesk/" + file).then().statusCode(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "docs/swagger-ui-bundle.js", "console/lib/css/pico.min.css", "console/app.js" })
	void aLargeFileIsCompressed(String file) {
		request().header("Accept-Encoding", "gzip")
			.get("/_twindesk/" + file)
			.then()
			.statusCode(200)
			.header("Content-Encoding", "gzip");
	}

	@Test
	void aResponseOfADialectIsNotCompressed() {
		RestAssured.given()
			.port(this.port)
			.header("Accept-Encoding", "gzip")
			.header("apiKey", "demo-full-access")
			.get("/api/v2/user")
			.then()
			.statusCode(200)
			.header("Content-Encoding", nullValue())
			.header("Vary", nullValue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "docs/", "docs/index.html", "docs/page.html", "docs/swagger-initializer.js",
			"docs/swagger-ui.js", "docs/a/page.js", "docs/package-info.class", "docs/oauth2-redirect.html", "console/",
			"console/page.html", "console/lib/package.json", "console/lib/directives/unsafe-html.js",
			"console/lib/../app.js", "console/..%2Fdocs%2Fpage.html", "console/lib/dist/uPlot.cjs.js" })
	void noOtherFileIsServed(String file) {
		int status = request().urlEncodingEnabled(false).get("/_twindesk/" + file).statusCode();
		assertThat(status).isIn(400, 404);
	}

	/**
	 * Values reach a page as text only, and styles only through the CSSOM, which the
	 * policy permits.
	 */
	@Test
	void noModuleWritesHtml() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/io/twindesk/console/console"))) {
			List<Path> modules = files.filter((path) -> path.toString().endsWith(".js")).toList();
			assertThat(modules).hasSizeGreaterThan(10);
			for (Path module : modules) {
				assertThat(Files.readString(module)).as("%s", module)
					.doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "unsafeHTML",
							"eval(", "new Function", "style=", "localStorage", "sessionStorage", "document.cookie",
							"http://", "https://");
			}
		}
	}

	private RequestSpecification request() {
		return RestAssured.given().port(this.port);
	}

}
