package io.twindesk.testkit;

import java.time.Duration;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Simulates the vendor's other systems: channels that deliver messages and consumers of
 * events.
 */
@ServerTest
class TwindeskOutsideTests {

	private final TwindeskWorkspace workspace;

	TwindeskOutsideTests(TestWorkspaces testWorkspaces) {
		this.workspace = Kit.server(testWorkspaces).workspace().open();
	}

	@Test
	void theSenderOfAMessageBecomesAUser() {
		InboundSender.Outcome outcome = this.workspace.inbound("telegram", "495582869")
			.screenName("jane")
			.fullName("Jane Ostin")
			.send("Good morning");
		assertThat(outcome).isEqualTo(new InboundSender.Outcome(1, true, false, false));
		assertThat(Kit.view(this.workspace, 1).<String>path("user.user_full_name")).isEqualTo("Jane Ostin");
	}

	@Test
	void anEarlierEventEndsTheWait() {
		Kit.create(this.workspace, "jane@acme.test");
		assertThat(this.workspace.events().await("user.created", Duration.ofSeconds(30))).contains("1");
	}

	@Test
	void aMissingEventFails() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.workspace.events().await("user.deleted", Duration.ofMillis(200)))
			.withMessageContaining("user.deleted");
	}

}
