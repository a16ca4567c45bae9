package io.twindesk.testkit;

import java.time.Duration;
import java.time.Instant;

import io.twindesk.ServerTest;
import io.twindesk.TestClock;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class TwindeskClockTests {

	private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");

	private final TwindeskWorkspace workspace;

	TwindeskClockTests(TestWorkspaces testWorkspaces) {
		this.workspace = Kit.server(testWorkspaces).workspace().setting("timeZone", "UTC").open();
	}

	@Test
	void aFrozenClockStandsStillAndCanBeAdvanced() {
		this.workspace.clock().freeze(MONDAY);
		assertThat(this.workspace.clock().now()).isEqualTo(MONDAY);
		this.workspace.clock().advance(Duration.ofHours(1));
		assertThat(this.workspace.clock().now()).isEqualTo("2026-01-05T11:00:00Z");
		assertThat(Kit.create(this.workspace, "jane@acme.test").<String>path("user.created_at"))
			.isEqualTo("Mon, 05 Jan 2026 11:00:00 +0000");
	}

	@Test
	void aClockCanBeStoppedAtItsCurrentTime() {
		this.workspace.clock().set(MONDAY);
		this.workspace.clock().freeze();
		Instant stopped = this.workspace.clock().now();
		assertThat(stopped).isBetween(MONDAY, MONDAY.plusSeconds(600));
		assertThat(this.workspace.clock().now()).isEqualTo(stopped);
	}

	@Test
	void aClockThatIsSetContinuesToRun() {
		this.workspace.clock().set(MONDAY);
		assertThat(this.workspace.clock().now()).isBetween(MONDAY, MONDAY.plusSeconds(600));
	}

	@Test
	void aClockThatIsResetHasTheRealTime() {
		this.workspace.clock().freeze(MONDAY);
		this.workspace.clock().reset();
		assertThat(this.workspace.clock().now()).isBetween(TestClock.now().minusSeconds(600),
				TestClock.now().plusSeconds(600));
	}

}
