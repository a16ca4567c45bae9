package io.twindesk.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Measures repetitions of one operation. */
class Repetitions {

	private static final int MIN = 7;

	private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(5);

	private final int max;

	private final long warmUp;

	Repetitions(int max) {
		this(max, 1);
	}

	/**
	 * @param max the maximum number of measured repetitions
	 * @param warmUp the seconds of repetitions before the measurement
	 */
	Repetitions(int max, int warmUp) {
		this.max = max;
		this.warmUp = TimeUnit.SECONDS.toNanos(warmUp);
	}

	/** Returns the median in milliseconds, after a warm-up. */
	double median(Runnable operation) {
		return median(() -> {
		}, operation);
	}

	/**
	 * Returns the median in milliseconds, with a preparation before each repetition that
	 * is not measured.
	 */
	double median(Runnable before, Runnable operation) {
		measure(before, operation, 2, Integer.MAX_VALUE, this.warmUp);
		List<Long> nanos = measure(before, operation, MIN, this.max, MAX_NANOS);
		nanos.sort(null);
		return nanos.get(nanos.size() / 2) / 1e6;
	}

	private List<Long> measure(Runnable before, Runnable operation, int min, int max, long maxNanos) {
		List<Long> nanos = new ArrayList<>();
		long start = System.nanoTime();
		while (nanos.size() < min || (nanos.size() < max && System.nanoTime() - start < maxNanos)) {
			before.run();
			long begun = System.nanoTime();
			operation.run();
			nanos.add(System.nanoTime() - begun);
		}
		return nanos;
	}

}
