package io.twindesk.reliability;

import java.time.Duration;
import java.util.stream.Stream;

/** The durations of requests. */
final class Durations {

	private final long[] sortedNanos;

	private Durations(long[] sortedNanos) {
		this.sortedNanos = sortedNanos;
	}

	static Durations of(Stream<Long> nanos) {
		return new Durations(nanos.mapToLong(Long::longValue).sorted().toArray());
	}

	int count() {
		return this.sortedNanos.length;
	}

	/** Returns a percentile in milliseconds. */
	double percentile(double percent) {
		int rank = (int) Math.ceil(percent / 100 * this.sortedNanos.length);
		return millis(this.sortedNanos[Math.max(1, rank) - 1]);
	}

	double median() {
		return percentile(50);
	}

	double max() {
		return percentile(100);
	}

	private static double millis(long nanos) {
		return nanos / (double) Duration.ofMillis(1).toNanos();
	}

	@Override
	public String toString() {
		return "%,d requests: median %.2f ms, p99 %.2f ms, max %.2f ms".formatted(this.sortedNanos.length, median(),
				percentile(99), max());
	}

}
