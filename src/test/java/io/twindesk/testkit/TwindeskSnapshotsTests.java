package io.twindesk.testkit;

import java.util.Map;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServerTest
class TwindeskSnapshotsTests {

	private final TwindeskWorkspace workspace;

	TwindeskSnapshotsTests(TestWorkspaces testWorkspaces) {
		this.workspace = Kit.server(testWorkspaces).workspace().open();
	}

	@Test
	void aSnapshotRestoresUsersAndIds() {
		this.workspace.snapshots().take("empty");
		Kit.create(this.workspace, "jane@acme.test");
		this.workspace.snapshots().restore("empty");
		Kit.view(this.workspace, 1).then().statusCode(404);
		assertThat(Kit.create(this.workspace, "john@acme.test").<Integer>path("user.user_id")).isOne();
	}

	@Test
	void aDiffContainsCreatedAndDeletedUsers() {
		Kit.create(this.workspace, "jane@acme.test");
		this.workspace.snapshots().take("one");
		Kit.create(this.workspace, "john@acme.test");
		this.workspace.clock().freeze();
		this.workspace.snapshots().take("two");
		TwindeskSnapshots.Diff forth = this.workspace.snapshots().diff("one", "two");
		assertThat(forth.created()).extracting(TwindeskSnapshots.User::id).containsExactly(2L);
		assertThat(forth.created().get(0).json()).contains("john@acme.test");
		assertThat(this.workspace.snapshots().diff("two", "one").deleted()).extracting(TwindeskSnapshots.User::id)
			.containsExactly(2L);
		assertThat(this.workspace.snapshots().diff("two").changed()).isEmpty();
	}

	@Test
	void aChangedFieldIsReportedWithBothValues() {
		this.workspace.replaceState(named("Jane"));
		this.workspace.snapshots().take("before");
		this.workspace.replaceState(named("Joan"));
		assertThat(this.workspace.snapshots().diff("before").changed()).containsExactly(
				new TwindeskSnapshots.Changed(1, Map.of("firstName", new TwindeskSnapshots.Change("Jane", "Joan"))));
	}

	@Test
	void aDeletedSnapshotCannotBeRestored() {
		this.workspace.snapshots().take("before");
		this.workspace.snapshots().delete("before");
		assertThatExceptionOfType(TwindeskException.class)
			.isThrownBy(() -> this.workspace.snapshots().restore("before"))
			.withMessageContaining("before");
	}

	private static String named(String firstName) {
		return """
				{"nextUserId": 2, "users": [{"id": 1, "type": "email", "firstName": "%s",
				"identifiers": [{"type": "email", "value": "jane@acme.test"}],
				"createdAt": "2026-01-05T10:00:00Z", "updatedAt": "2026-01-05T10:00:00Z"}]}
				""".formatted(firstName);
	}

}
