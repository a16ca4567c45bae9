package io.twindesk.report;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The most recently stored values of a limited number of keys. */
final class BoundedMap<V> {

	private final Map<String, V> values = new LinkedHashMap<>();

	private final int max;

	BoundedMap(int max) {
		this.max = max;
	}

	@Nullable V get(String key) {
		return this.values.get(key);
	}

	@Nullable V remove(String key) {
		return this.values.isEmpty() ? null : this.values.remove(key);
	}

	/** Stores a value; the one that was stored first makes room for it. */
	void put(String key, V value) {
		this.values.remove(key);
		if (this.values.size() == this.max) {
			this.values.remove(this.values.keySet().iterator().next());
		}
		this.values.put(key, value);
	}

	boolean isEmpty() {
		return this.values.isEmpty();
	}

}
