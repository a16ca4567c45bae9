package io.twindesk.testkit;

import java.time.Duration;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;

@ServerTest
class TwindeskFaultsTests {

	private static final String CREATE = "deskie.users.create";

	private final TwindeskWorkspace workspace;

	TwindeskFaultsTests(TestWorkspaces testWorkspaces) {
		this.workspace = Kit.server(testWorkspaces).workspace().open();
	}

	@Test
	void anErrorIsReturnedForAGivenNumberOfRequests() {
		this.workspace.faults().on(CREATE).id("busy").times(2).error("too_many_requests");
		Kit.create(this.workspace, "jane@acme.test").then().statusCode(429).header("X-Twindesk-Fault", "busy");
		Kit.create(this.workspace, "jane@acme.test").then().statusCode(429);
		Kit.create(this.workspace, "jane@acme.test").then().statusCode(201);
	}

	@Test
	void aStatusCanSkipRequests() {
		this.workspace.faults().on("deskie.*").after(1).status(503);
		Kit.create(this.workspace, "jane@acme.test").then().statusCode(201);
		Kit.create(this.workspace, "john@acme.test").then().statusCode(503);
	}

	@Test
	void aRuleCanApplyToOneUserOnly() {
		this.workspace.faults().on(CREATE).whereEmail("jane@acme.test").status(503);
		Kit.create(this.workspace, "jane@acme.test").then().statusCode(503);
		Kit.create(this.workspace, "john@acme.test").then().statusCode(201);
	}

	@Test
	void rulesAccumulateUntilTheyAreCleared() {
		this.workspace.faults().on("deskie.users.view").status(500);
		this.workspace.faults().on(CREATE).status(503);
		Kit.view(this.workspace, 1).then().statusCode(500);
		Kit.create(this.workspace, "jane@acme.test").then().statusCode(503);
		this.workspace.faults().clear();
		Kit.create(this.workspace, "jane@acme.test").then().statusCode(201);
	}

	@Test
	void aWriteCanBeExecutedWithoutAResponse() {
		this.workspace.faults().on(CREATE).afterWrite().drop();
		assertThatException().isThrownBy(() -> Kit.create(this.workspace, "jane@acme.test"));
		Kit.view(this.workspace, 1).then().statusCode(200);
	}

	@Test
	void everyOtherKindIsAccepted() {
		assertThatCode(() -> {
			this.workspace.faults().on(CREATE).delay(Duration.ofMillis(100));
			this.workspace.faults().on("omnidesk.*").reset();
			this.workspace.faults().on("deskie.users.view").whereUser(7).truncate(10);
			this.workspace.faults().on("*").times(1).drip(1, Duration.ofMillis(10));
		}).doesNotThrowAnyException();
	}

	@Test
	void anErrorCanHaveADelayABodyAndATimeOfTheNextAttempt() {
		this.workspace.faults()
			.on(CREATE)
			.times(1)
			.delayedBy(Duration.ofMillis(50))
			.retryAfter(7)
			.body("text/html", "<html>")
			.status(502);
		Kit.create(this.workspace, "jane@acme.test")
			.then()
			.statusCode(502)
			.contentType("text/html")
			.header("retry_after", "7")
			.body(equalTo("<html>"));
		this.workspace.faults().on(CREATE).times(1).retryAfter(9).error("too_many_requests");
		this.workspace.faults().on(CREATE).delayedBy(Duration.ofMillis(50)).drop();
	}

	@Test
	void aRejectedRuleIsNotStored() {
		assertThatExceptionOfType(TwindeskException.class)
			.isThrownBy(() -> this.workspace.faults().on("deskie.users.sing").drop())
			.satisfies((ex) -> assertThat(ex.status()).isEqualTo(400))
			.withMessageContaining(CREATE);
		this.workspace.faults().on(CREATE).status(503);
	}

}
