package sample;

import io.twindesk.testkit.FailOn;
import io.twindesk.testkit.Twindesk;
import io.twindesk.testkit.TwindeskWorkspace;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The report of the run is written to target/twindesk; it fails on keys that nothing reads. */
@Twindesk(report = "customers", failOn = FailOn.UNREAD)
class ReportedTests {

	@Test
	void aCustomerIsCreated(TwindeskWorkspace workspace) throws Exception {
		Customers customers = new Customers(workspace.deskie().url(), workspace.deskie().authorization());
		assertTrue(customers.exists(customers.create("jane@acme.test")));
	}

	@Test
	void aCustomerIsMissing(TwindeskWorkspace workspace) throws Exception {
		Customers customers = new Customers(workspace.deskie().url(), workspace.deskie().authorization());
		assertFalse(customers.exists(99));
	}

}
