package io.twindesk.report;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of requests by a key, in the order in which the keys came. Adding to a
 * known key creates no object, because each request adds to about ten of them.
 */
final class CallCounts<K> {

	private final Map<@Nullable K, Count> counts = new LinkedHashMap<>();

	void add(@Nullable K key) {
		add(key, 1);
	}

	void add(@Nullable K key, long change) {
		Count count = this.counts.get(key);
		if (count == null) {
			count = new Count();
			this.counts.put(key, count);
		}
		count.value += change;
	}

	/** Returns the number of requests with a key, 0 for an unknown one. */
	long get(@Nullable K key) {
		Count count = this.counts.get(key);
		return (count != null) ? count.value : 0;
	}

	boolean contains(@Nullable K key) {
		return this.counts.containsKey(key);
	}

	int size() {
		return this.counts.size();
	}

	/** Returns a copy. */
	Map<@Nullable K, Long> toMap() {
		Map<@Nullable K, Long> map = new LinkedHashMap<>();
		this.counts.forEach((key, count) -> map.put(key, count.value));
		return map;
	}

	private static final class Count {

		private long value;

	}

}
