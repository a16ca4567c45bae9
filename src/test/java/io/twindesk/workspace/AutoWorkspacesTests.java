package io.twindesk.workspace;

import java.time.Duration;
import java.util.UUID;

import io.twindesk.ServerTest;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class AutoWorkspacesTests {

	private final AutoWorkspaces auto;

	private final WorkspaceService workspaces;

	private final WorkspaceRepository rows;

	private final WorkspaceClock clock;

	private final TransactionOperations transactions;

	AutoWorkspacesTests(AutoWorkspaces auto, WorkspaceService workspaces, WorkspaceRepository rows,
			WorkspaceClock clock, TransactionOperations transactions) {
		this.auto = auto;
		this.workspaces = workspaces;
		this.rows = rows;
		this.clock = clock;
		this.transactions = transactions;
	}

	@Test
	void oneThatHasBeenIdleForHalfAnHourGoesAndTheOthersStay() {
		Workspace idle = usedBefore(Duration.ofMinutes(31));
		Workspace inUse = usedBefore(Duration.ofMinutes(29));
		Workspace made = this.workspaces.create(name());
		this.auto.removeIdle();
		assertThat(this.workspaces.find(idle.name())).isEmpty();
		assertThat(this.workspaces.find(inUse.name())).isPresent();
		assertThat(this.workspaces.find(made.name())).isPresent();
	}

	@Test
	void oneThatWasMadeOtherwiseIsNotOpened() {
		Workspace made = this.workspaces.create(name());
		assertThat(this.auto.open(made.name())).isEmpty();
		assertThat(this.auto.open("No Name")).isEmpty();
	}

	private Workspace usedBefore(Duration time) {
		Workspace workspace = this.auto.open(name()).orElseThrow();
		this.transactions
			.executeWithoutResult((status) -> this.rows.use(workspace.id(), this.clock.server().minus(time)));
		return workspace;
	}

	private static String name() {
		return "auto-" + UUID.randomUUID().toString().substring(0, 18);
	}

}
