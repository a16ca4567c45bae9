package sample;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.twindesk.testkit.Twindesk;
import io.twindesk.testkit.TwindeskWorkspace;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertThrows;

@Twindesk
class BusyTests {

	@Test
	void aRequestToABusyDeskIsRepeated(TwindeskWorkspace workspace) throws Exception {
		workspace.faults().on("deskie.users.create").times(2).error("too_many_requests");
		customers(workspace).create("jane@acme.test");
		workspace.journal().verify("deskie.users.create").status(429).exactly(2);
		workspace.journal().verify("deskie.users.create").status(201).exactly(1);
	}

	@Test
	void aLostResponseIsAnError(TwindeskWorkspace workspace) {
		workspace.faults().on("deskie.users.create").afterWrite().drop();
		assertThrows(IOException.class, () -> customers(workspace).create("jane@acme.test"));
	}

	@Test
	void aRequestInTheBackgroundIsAwaited(TwindeskWorkspace workspace) {
		CompletableFuture.runAsync(() -> assertThrows(IOException.class, () -> customers(workspace).create("")));
		workspace.journal().await("deskie.users.create", 1, Duration.ofSeconds(10));
	}

	private static Customers customers(TwindeskWorkspace workspace) {
		return new Customers(workspace.deskie().url(), workspace.deskie().authorization());
	}

}
