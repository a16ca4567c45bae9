package io.twindesk.isolation;

import java.net.http.HttpClient;
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
 * Two hundred workspaces on one server, used by thirty-two threads with random calls over
 * both dialects and the control API: no id, name, journal line, fault, snapshot or clock
 * of one is ever seen in another, and each holds exactly what was done in it.
 *
 * <p>
 * {@code -Disolation.seed=…} makes the same calls again.
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
	void nothingOfOneWorkspaceIsEverSeenInAnother() throws Exception {
		long seed = Long.getLong("isolation.seed", SEED);
		System.out.println("-Disolation.seed=" + seed);
		HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			List<IsolatedWorkspace> rooms = each(threads, WORKSPACES,
					(number) -> new IsolatedWorkspace(http, this.port, number, seed));
			Random order = new Random(seed);
			all(threads, WORKSPACES * STEPS, (step) -> rooms.get(order.nextInt(WORKSPACES)), IsolatedWorkspace::step);
			all(threads, WORKSPACES, rooms::get, IsolatedWorkspace::check);
			System.out.printf("%d workspaces, %d threads, %d random calls: nothing of one was seen in another%n",
					WORKSPACES, THREADS, WORKSPACES * STEPS);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static void all(ExecutorService threads, int times, IntFunction<IsolatedWorkspace> room,
			Consumer<IsolatedWorkspace> work) throws Exception {
		each(threads, times, (number) -> {
			IsolatedWorkspace chosen;
			synchronized (threads) {
				chosen = room.apply(number);
			}
			work.accept(chosen);
			return chosen;
		});
	}

	private static <T> List<T> each(ExecutorService threads, int times, IntFunction<T> work) throws Exception {
		List<Future<T>> running = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			int number = i;
			Callable<T> one = () -> work.apply(number);
			running.add(threads.submit(one));
		}
		List<T> results = new ArrayList<>();
		for (Future<T> one : running) {
			results.add(one.get());
		}
		return results;
	}

}
