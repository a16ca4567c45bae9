package io.twindesk.testkit;

import java.time.Duration;

import io.restassured.RestAssured;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@ServerTest
class TwindeskJournalTests {

	private static final String CREATE = "deskie.users.create";

	private final TwindeskWorkspace workspace;

	TwindeskJournalTests(TestWorkspaces testWorkspaces) {
		this.workspace = Kit.server(testWorkspaces).workspace().open();
	}

	@Test
	void eachRequestIsRecordedWithItsResponse() {
		Kit.create(this.workspace, "jane@acme.test");
		Kit.view(this.workspace, 7);
		assertThat(this.workspace.journal().requests()).extracting(JournalEntry::operation, JournalEntry::status)
			.containsExactlyInAnyOrder(tuple(CREATE, 201), tuple("deskie.users.view", 404));
		JournalEntry create = this.workspace.journal().requests(CREATE).get(0);
		assertThat(create.requestBody()).contains("jane@acme.test");
		assertThat(create.toString()).contains("POST /api/users.json -> 201", "jane@acme.test");
		assertThat(this.workspace.journal().curl(create)).startsWith("curl ").contains("/api/users.json");
	}

	@Test
	void anEarlierRequestEndsTheWait() {
		Kit.create(this.workspace, "jane@acme.test");
		assertThat(this.workspace.journal().await(CREATE)).hasSize(1);
	}

	@Test
	void aMissingRequestIsReportedWithTheOtherRequests() {
		Kit.view(this.workspace, 7);
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.workspace.journal().await(CREATE, 2, Duration.ofMillis(50)))
			.withMessageContaining(CREATE + " was not called 2 times")
			.withMessageContaining("GET /api/users/7.json -> 404");
	}

	@Test
	void aFailedVerificationReportsAllRequests() {
		TwindeskJournal journal = this.workspace.journal();
		Kit.create(this.workspace, "jane@acme.test");
		Kit.create(this.workspace, "jane@acme.test");
		journal.verify(CREATE).exactly(2);
		journal.verify(CREATE).status(400).exactly(1);
		journal.verify(CREATE).atLeast(1);
		journal.verify(CREATE).atMost(2);
		journal.verify("deskie.users.delete").never();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> journal.verify(CREATE).status(201).exactly(2))
			.withMessageContaining(CREATE + " with status 201 was not called exactly 2 times")
			.withMessageContaining("POST /api/users.json -> 400");
	}

	@Test
	void aVerificationCountsRequestsThatFulfilItsConditions() {
		TwindeskJournal journal = this.workspace.journal();
		Kit.create(this.workspace, "jane@acme.test");
		Kit.create(this.workspace, "john@acme.test");
		Kit.view(this.workspace, 2);
		journal.verify("*").whereUser(2).exactly(1);
		journal.verify("*").whereEmail("john@acme.test").exactly(2);
		journal.verify(CREATE).whereHeader("content-type", "application/json").exactly(2);
		journal.verify(CREATE).whereBody("$.user.user_email", "jane@acme.test").status(201).exactly(1);
		assertThat(journal.verify("*").whereUser(2).await(1, Duration.ofSeconds(5))).hasSize(1);
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> journal.verify(CREATE).whereUser(7).await(1, Duration.ofMillis(50)))
			.withMessageContaining(CREATE + " where {\"userId\":7} was not called 1 times");
	}

	@Test
	void aRequestWithoutARouteHasANearMiss() {
		RestAssured.given()
			.header("Authorization", this.workspace.deskie().authorization())
			.get(this.workspace.deskie().url() + "/api/users/7");
		assertThat(this.workspace.journal().requests()).singleElement()
			.satisfies((entry) -> assertThat(entry.nearMiss()).isNotBlank())
			.satisfies((entry) -> assertThat(entry.toString()).contains("near miss: "));
	}

	@Test
	void aRequestThatIsRejectedEarlyIsRecorded() {
		RestAssured.given()
			.urlEncodingEnabled(false)
			.header("Authorization", this.workspace.deskie().authorization())
			.get(this.workspace.deskie().url() + "/api/users/7;v=1.json");
		assertThat(this.workspace.journal().summary()).contains("-> 400", "near miss: The path must not contain");
	}

	@Test
	void aClearedJournalIsEmpty() {
		Kit.create(this.workspace, "jane@acme.test");
		this.workspace.journal().clear();
		assertThat(this.workspace.journal().requests()).isEmpty();
	}

}
