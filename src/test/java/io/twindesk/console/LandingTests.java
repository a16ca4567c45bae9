package io.twindesk.console;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.control.ControlProperties;
import io.twindesk.control.ControlProperties.Access;
import io.twindesk.control.ControlProperties.Console;
import io.twindesk.demo.DemoProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.containsString;

@OneDatabaseServerTest
class LandingTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private final int port;

	LandingTests(TestWorkspaces testWorkspaces) {
		this.port = testWorkspaces.port();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/_twindesk", "/_twindesk/" })
	void everyLinkOfThePageWorks(String path) {
		Response page = request().header("Accept", "*/*").get(path);
		page.then()
			.statusCode(200)
			.contentType("application/json")
			.header("Cache-Control", containsString("no-store"))
			.header("Vary", equalTo("Accept"))
			.body("name", equalTo("Twindesk"));
		Map<String, String> links = page.jsonPath().getMap("links");
		assertThat(links).containsOnlyKeys("health", "ready", "control", "deskie", "omnidesk", "docs");
		links.values().forEach((link) -> request().get(link).then().statusCode(200));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/_twindesk", "/_twindesk/" })
	void aBrowserGetsTheConsole(String path) {
		Response page = request().header("Accept", BROWSER).get(path);
		page.then().statusCode(200).contentType("text/html;charset=UTF-8").header("Vary", equalTo("Accept"));
		assertThat(page.asString()).contains("data-console=\"on\"", "src=\"/_twindesk/console/app.js\"");
		request().head(path).then().statusCode(200);
	}

	@Test
	void withoutTheConsoleABrowserGetsLinksWithoutScriptsOrStyles() {
		ControlProperties properties = new ControlProperties(Access.OPEN, null, Set.of(), true, Console.OFF);
		DemoProperties demo = new DemoProperties(false);
		LandingPage links = new LandingPage(properties, demo);
		ResponseEntity<Object> page = new LandingController(links, new ConsolePage(properties, demo))
			.landing(List.of(BROWSER));
		assertThat(page.getHeaders().toSingleValueMap()).containsEntry("Content-Type", "text/html;charset=UTF-8")
			.containsEntry("Vary", "Accept")
			.containsEntry("Content-Security-Policy", LandingPage.POLICY);
		assertThat((String) page.getBody()).doesNotContain("<script", "<style", "style=", "http:", "https:");
		links.json()
			.links()
			.values()
			.forEach((link) -> assertThat((String) page.getBody()).contains("<a href=\"" + link + "\">"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/index.html", "/_twindesk//", "/_twindeskx", "/nothing" })
	void noOtherPathIsThePage(String path) {
		request().get(path).then().statusCode(not(200));
	}

	@Test
	void theRootPathIsReadOnly() {
		request().post("/").then().statusCode(404);
		request().header("Host", "evil.test").get("/_twindesk").then().statusCode(403);
		request().header("Origin", "https://evil.test").get("/_twindesk/").then().statusCode(403);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			text/html                              | true
			text/html;q=0.5, application/json;q=0.9 | false
			text/html, application/json            | true
			application/json                       | false
			*/*                                    | false
			text/*                                 | true
			text/html;q=0                          | false
			nonsense                               | false
			""")
	void htmlIsForClientsThatAcceptIt(String accept, boolean html) {
		assertThat(LandingPage.prefersHtml(List.of(accept))).isEqualTo(html);
	}

	@Test
	void theDocsAreLinkedIfTheyAreServed() {
		ControlProperties properties = new ControlProperties(null, "a-token", Set.of(), null, null);
		DemoProperties demo = new DemoProperties(false);
		LandingPage page = new LandingPage(properties, demo);
		assertThat(page.json().links()).doesNotContainKey("docs");
		assertThat(page.isOff()).isFalse();
		assertThat(new LandingPage(new ControlProperties(null, null, Set.of(), null, null), demo).isOff()).isTrue();
	}

	private RequestSpecification request() {
		return RestAssured.given().port(this.port);
	}

}
