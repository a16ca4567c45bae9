package io.twindesk.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import io.twindesk.ServerTest;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Uses two hundred workspaces of one server in thirty-two threads, with random requests
 * in both dialects and to the control API: no id, name, journal entry, fault, snapshot or
 * clock of one is ever visible in another, and each has exactly its own changes.
 *
 * <p>
 * {@code -Disolation.seed=…} repeats the same requests.
 */
@Tag("long")
@ServerTest
@Timeout(600)
class IsolationTests {

	private static final int WORKSPACES = 200;

	private static final int THREADS = 32;

	private static final int STEPS = 8;

	private static final long SEED = 1;

	private final int port;

	IsolationTests(TestWorkspaces testWorkspaces) {
		this.port = testWorkspaces.port();
	}

	@Test
	void noDataOfAWorkspaceIsVisibleInAnother() throws Exception {
		long seed = Long.getLong("isolation.seed", SEED);
		System.out.println("-Disolation.seed=" + seed);
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			List<IsolatedWorkspace> workspaces = invokeAll(threads, WORKSPACES,
					(number) -> new IsolatedWorkspace(this.port, number, seed));
			Random order = new Random(seed);
			forEach(threads, WORKSPACES * STEPS, (step) -> workspaces.get(order.nextInt(WORKSPACES)),
					IsolatedWorkspace::step);
			forEach(threads, WORKSPACES, workspaces::get, IsolatedWorkspace::check);
			System.out.printf("%d workspaces, %d threads, %d random requests: no data of one was visible in another%n",
					WORKSPACES, THREADS, WORKSPACES * STEPS);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static void forEach(ExecutorService threads, int times, IntFunction<IsolatedWorkspace> workspace,
			Consumer<IsolatedWorkspace> work) throws Exception {
		invokeAll(threads, times, (number) -> {
			IsolatedWorkspace chosen;
			synchronized (threads) {
				chosen = workspace.apply(number);
			}
			work.accept(chosen);
			return chosen;
		});
	}

	private static <T> List<T> invokeAll(ExecutorService threads, int times, IntFunction<T> work) throws Exception {
		List<Future<T>> running = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			int number = i;
			Callable<T> task = () -> work.apply(number);
			running.add(threads.submit(task));
		}
		List<T> results = new ArrayList<>();
		for (Future<T> task : running) {
			results.add(task.get());
		}
		return results;
	}

}
