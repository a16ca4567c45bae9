package io.twindesk.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.dao.DataAccessException;

/** Concurrent writers that create users in one workspace. */
class Writers {

	private final Runnable create;

	private final int writers;

	private final AtomicInteger failures = new AtomicInteger();

	Writers(Runnable create, int writers) {
		this.create = create;
		this.writers = writers;
	}

	/** Writes for some seconds and returns the result in one line. */
	String write(int seconds) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(this.writers);
		long start = System.nanoTime();
		long end = start + TimeUnit.SECONDS.toNanos(seconds);
		List<Future<List<Long>>> all = new ArrayList<>();
		for (int i = 0; i < this.writers; i++) {
			all.add(threads.submit(() -> writeUntil(end)));
		}
		List<Long> nanos = new ArrayList<>();
		for (Future<List<Long>> one : all) {
			nanos.addAll(one.get());
		}
		double elapsed = (System.nanoTime() - start) / 1e9;
		threads.shutdown();
		nanos.sort(null);
		return String.format("%d writers: %.0f users a second, median %.1f ms, 99 of 100 within %.1f ms, %d rejected",
				this.writers, nanos.size() / elapsed, nanos.get(nanos.size() / 2) / 1e6,
				nanos.get(nanos.size() * 99 / 100) / 1e6, this.failures.get());
	}

	private List<Long> writeUntil(long end) {
		List<Long> nanos = new ArrayList<>();
		while (System.nanoTime() < end) {
			long before = System.nanoTime();
			try {
				this.create.run();
				nanos.add(System.nanoTime() - before);
			}
			catch (DataAccessException ex) {
				this.failures.incrementAndGet();
			}
		}
		return nanos;
	}

}
