package io.twindesk.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process together with all processes that it has started. */
final class ProcessTree {

	private static final int GRACE_SECONDS = 5;

	private ProcessTree() {
	}

	/** Asks all processes to end, and kills those that do not. */
	static void end(ProcessHandle root) {
		List<ProcessHandle> all = new ArrayList<>(List.of(root));
		root.descendants().forEach(all::add);
		all.forEach(ProcessHandle::destroy);
		try {
			CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
				.get(GRACE_SECONDS, TimeUnit.SECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			// killed below
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			for (ProcessHandle process : all) {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
			}
		}
	}

}
