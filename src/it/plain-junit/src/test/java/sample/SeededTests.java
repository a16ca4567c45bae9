package sample;

import java.time.Duration;
import java.time.Instant;

import io.twindesk.testkit.Twindesk;
import io.twindesk.testkit.TwindeskWorkspace;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Twindesk(seed = "acme.json")
class SeededTests {

	@Test
	void janeIsThereFromTheBeginning(TwindeskWorkspace workspace) throws Exception {
		Customers customers = customers(workspace);
		assertTrue(customers.exists(7));
		assertEquals(8, customers.create("john@acme.test"));
	}

	@Test
	@Twindesk(seed = "{\"nextUserId\": 100}")
	void aMethodCanHaveItsOwnSeed(TwindeskWorkspace workspace) throws Exception {
		assertEquals(100, customers(workspace).create("john@acme.test"));
	}

	@Test
	void aSnapshotRestoresUsersAndIds(TwindeskWorkspace workspace) throws Exception {
		Customers customers = customers(workspace);
		workspace.snapshots().take("before");
		assertEquals(8, customers.create("john@acme.test"));
		assertEquals(8, workspace.snapshots().diff("before").created().get(0).id());
		workspace.snapshots().restore("before");
		assertFalse(customers.exists(8));
		assertEquals(8, customers.create("jim@acme.test"));
	}

	@Test
	void theTestControlsTheTime(TwindeskWorkspace workspace) throws Exception {
		workspace.clock().freeze(Instant.parse("2026-01-05T10:00:00Z"));
		customers(workspace).create("john@acme.test");
		workspace.clock().advance(Duration.ofDays(30));
		assertEquals(Instant.parse("2026-02-04T10:00:00Z"), workspace.clock().now());
		assertTrue(workspace.state().contains("2026-01-05T10:00:00Z"));
	}

	private static Customers customers(TwindeskWorkspace workspace) {
		return new Customers(workspace.deskie().url(), workspace.deskie().authorization());
	}

}
