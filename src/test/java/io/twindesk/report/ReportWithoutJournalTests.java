package io.twindesk.report;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports of a server whose journal is switched off. */
@Tag("server")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "twindesk.demo=true", "twindesk.workspaces.auto=true", "twindesk.journal.max-entries=0" })
class ReportWithoutJournalTests {

	@LocalServerPort
	private int port;

	@BeforeEach
	void deleteReports() {
		request().delete("/_twindesk/reports").then().statusCode(204);
	}

	@Test
	void requestsAreCounted() {
		deskie("quiet").get("/api/users.json?limit=500");
		deskie("quiet").body("{\"user\": {\"user_email\": \"jane@acme.test\"}}").post("/api/users.json");
		JsonPath report = report("quiet");
		assertThat(report.getInt("calls")).isEqualTo(2);
		assertThat(report.<String>getList("findings.rule")).containsExactly("deskie.list.limit.max");
		assertThat(report.getList("operations.find { it.operation == 'deskie.users.create' }.used"))
			.hasToString("[user.user_email]");
		assertThat(request().get("/_twindesk/workspaces/quiet/requests").jsonPath().getInt("total")).isZero();
	}

	@Test
	void aRequestThatIsRejectedEarlyIsCounted() {
		deskie("quiet").get("/api/nothing.json").then().statusCode(404);
		assertThat(report("quiet").getString("findings[0].rule")).isEqualTo("deskie.unknown-route");
	}

	@Test
	void repeatedRequestsAreComparedByTheLengthOfTheirBodies() {
		deskie("retry").get("/api/users.json");
		request().contentType(ContentType.JSON)
			.body("[{\"id\": \"f\", \"operation\": \"deskie.users.create\", \"times\": 1, \"then\": {\"status\": 503}}]")
			.put("/_twindesk/workspaces/retry/faults")
			.then()
			.statusCode(200);
		for (int attempt = 0; attempt < 2; attempt++) {
			deskie("retry").body("{\"user\": {\"user_email\": \"jane@acme.test\"}}").post("/api/users.json");
		}
		assertThat(report("retry").<String>getList("situations.findAll { it.met }.id"))
			.contains("deskie.retry.after-failure");
	}

	private JsonPath report(String name) {
		return request().get("/_twindesk/reports/" + name).then().statusCode(200).extract().jsonPath();
	}

	private RequestSpecification deskie(String workspace) {
		return request().auth().preemptive().basic("any@acme.test", "auto-" + workspace).contentType(ContentType.JSON);
	}

	private RequestSpecification request() {
		return RestAssured.given().port(this.port);
	}

}
