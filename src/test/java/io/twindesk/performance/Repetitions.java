package io.twindesk.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Measures one operation again and again. */
class Repetitions {

	private static final int AT_LEAST = 7;

	private static final long MEASURED = TimeUnit.SECONDS.toNanos(5);

	private final int most;

	private final long warmUp;

	Repetitions(int max) {
		this(max, 1);
	}

	/**
	 * Of an operation.
	 * @param max how many count
	 * @param warmUp for how many seconds it is repeated before they do
	 */
	Repetitions(int max, int warmUp) {
		this.most = max;
		this.warmUp = TimeUnit.SECONDS.toNanos(warmUp);
	}

	/** The median in milliseconds, after some repetitions that do not count. */
	double median(Runnable operation) {
		return median(() -> {
		}, operation);
	}

	/** As {@link #median(Runnable)}, with something before each that does not count. */
	double median(Runnable before, Runnable operation) {
		measure(before, operation, 2, Integer.MAX_VALUE, this.warmUp);
		List<Long> nanos = measure(before, operation, AT_LEAST, this.most, MEASURED);
		nanos.sort(null);
		return nanos.get(nanos.size() / 2) / 1e6;
	}

	private List<Long> measure(Runnable before, Runnable operation, int min, int max, long patience) {
		List<Long> nanos = new ArrayList<>();
		long start = System.nanoTime();
		while (nanos.size() < min || (nanos.size() < max && System.nanoTime() - start < patience)) {
			before.run();
			long begun = System.nanoTime();
			operation.run();
			nanos.add(System.nanoTime() - begun);
		}
		return nanos;
	}

}
