package io.twindesk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Runs many clients that start at the same moment. */
public final class Concurrently {

	private Concurrently() {
	}

	/** Returns the result of each client, in the order of their numbers from 0. */
	public static <T> List<T> run(int clients, IntFunction<T> client) throws InterruptedException, ExecutionException {
		ExecutorService threads = Executors.newFixedThreadPool(clients);
		try {
			CountDownLatch ready = new CountDownLatch(clients);
			List<Future<T>> running = new ArrayList<>();
			for (int i = 0; i < clients; i++) {
				int number = i;
				running.add(threads.submit(() -> {
					ready.countDown();
					ready.await(1, TimeUnit.MINUTES);
					return client.apply(number);
				}));
			}
			List<T> results = new ArrayList<>();
			for (Future<T> one : running) {
				results.add(one.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
