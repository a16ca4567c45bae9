package io.twindesk.web;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.twindesk.OneDatabaseServerTest;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.equalTo;

/** Requests that pages make a browser send. */
@OneDatabaseServerTest
class CrossSiteTests {

	private final TestWorkspace testWorkspace;

	CrossSiteTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
	}

	@ParameterizedTest
	@CsvSource({ "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://evil.test", "Origin, null",
			"Origin, http://localhost:1", "Origin, not an origin" })
	void aWriteOfAnotherSiteIsRejected(String header, String value) {
		write().header(header, value).post("/api/users.json").then().statusCode(403);
		this.testWorkspace.get("/api/users.json").then().body("total_count", equalTo(0));
		this.testWorkspace.omnidesk().header(header, value).delete("/api/v2/user/1").then().statusCode(403);
	}

	@Test
	void aSecondForeignOriginIsRejected() {
		write().header("Origin", "http://localhost:" + this.testWorkspace.port(), "https://evil.test")
			.post("/api/users.json")
			.then()
			.statusCode(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "same-origin", "none" })
	void aWriteOfAPageOfThisServerIsAllowed(String site) {
		write().header("Sec-Fetch-Site", site).post("/api/users.json").then().statusCode(201);
	}

	@Test
	void aWriteWithThisServersOriginIsAllowed() {
		write().header("Origin", "http://localhost:" + this.testWorkspace.port())
			.post("/api/users.json")
			.then()
			.statusCode(201);
	}

	@Test
	void anOriginMayHaveAnUnderscore() {
		write().header("Host", "twin_desk:8080")
			.header("Origin", "http://twin_desk:8080")
			.post("/api/users.json")
			.then()
			.statusCode(201);
		write().header("Host", "twin_desk:8080")
			.header("Origin", "http://twin_desc:8080")
			.post("/api/users.json")
			.then()
			.statusCode(403);
	}

	@Test
	void aReadOfAnotherSiteIsAllowed() {
		this.testWorkspace.deskie()
			.header("Sec-Fetch-Site", "cross-site")
			.get("/api/users.json")
			.then()
			.statusCode(200);
	}

	private RequestSpecification write() {
		return this.testWorkspace.deskie()
			.contentType(ContentType.JSON)
			.body("{\"user\": {\"user_email\": \"joe@acme.test\"}}");
	}

}
