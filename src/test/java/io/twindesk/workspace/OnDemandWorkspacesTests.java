package io.twindesk.workspace;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;
import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import io.twindesk.access.Permission;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class OnDemandWorkspacesTests {

	private final OnDemandWorkspaces auto;

	private final WorkspaceService workspaces;

	private final WorkspaceRepository rows;

	private final WorkspaceClock clock;

	private final TransactionOperations transactions;

	private final TestWorkspaces testWorkspaces;

	OnDemandWorkspacesTests(OnDemandWorkspaces auto, WorkspaceService workspaces, WorkspaceRepository rows,
			WorkspaceClock clock, TransactionOperations transactions, TestWorkspaces testWorkspaces) {
		this.testWorkspaces = testWorkspaces;
		this.auto = auto;
		this.workspaces = workspaces;
		this.rows = rows;
		this.clock = clock;
		this.transactions = transactions;
	}

	@Test
	void aWorkspaceIdleForHalfAnHourIsDeleted() {
		Workspace idle = usedBefore(Duration.ofMinutes(31));
		Workspace inUse = usedBefore(Duration.ofMinutes(29));
		Workspace created = this.workspaces.create(name());
		this.auto.removeIdle();
		assertThat(this.workspaces.find(idle.name())).isEmpty();
		assertThat(this.workspaces.find(inUse.name())).isPresent();
		assertThat(this.workspaces.find(created.name())).isPresent();
	}

	@Test
	void anIdleWorkspaceWithThatOptionIsDeletedAndIsNotOpenedByItsName() {
		Workspace idle = idle(this.workspaces.create(name(), Map.of(), true), Duration.ofMinutes(31));
		Workspace inUse = idle(this.workspaces.create(name(), Map.of(), true), Duration.ofMinutes(29));
		Workspace used = idle(this.workspaces.create(name(), Map.of(), true), Duration.ofMinutes(31));
		Workspace created = this.workspaces.create(name());
		assertThat(this.auto.open(inUse.name())).isEmpty();
		this.auto.touch(used);
		this.auto.removeIdleOthers();
		assertThat(this.workspaces.find(idle.name())).isEmpty();
		assertThat(this.workspaces.find(inUse.name())).isPresent();
		assertThat(this.workspaces.find(used.name())).isPresent();
		assertThat(this.workspaces.find(created.name())).isPresent();
	}

	@Test
	void aWorkspaceThatWasCreatedExplicitlyIsNotOpened() {
		Workspace created = this.workspaces.create(name());
		assertThat(this.auto.open(created.name())).isEmpty();
		assertThat(this.auto.open("No Name")).isEmpty();
	}

	@Test
	void aWorkspaceInUseByAnotherKeyOrTheControlApiIsNotDeleted() {
		Workspace keyed = idle(this.workspaces.createAuto(name()), Duration.ofMinutes(31));
		Workspace controlled = idle(this.workspaces.createAuto(name()), Duration.ofMinutes(31));
		String key = this.testWorkspaces.staff(keyed, "owner@acme.test", EnumSet.allOf(Permission.class), true).key();
		RestAssured.given()
			.port(this.testWorkspaces.port())
			.header("apiKey", key)
			.get("/api/v2/user")
			.then()
			.statusCode(200);
		RestAssured.given()
			.port(this.testWorkspaces.port())
			.get("/_twindesk/workspaces/" + controlled.name() + "/state")
			.then()
			.statusCode(200);
		this.auto.removeIdle();
		assertThat(this.workspaces.find(keyed.name())).isPresent();
		assertThat(this.workspaces.find(controlled.name())).isPresent();
	}

	private Workspace usedBefore(Duration time) {
		return idle(this.auto.open(name()).orElseThrow(), time);
	}

	private Workspace idle(Workspace workspace, Duration time) {
		this.transactions
			.executeWithoutResult((status) -> this.rows.touch(workspace.id(), this.clock.server().minus(time)));
		return workspace;
	}

	private static String name() {
		return "auto-" + UUID.randomUUID().toString().substring(0, 18);
	}

}
