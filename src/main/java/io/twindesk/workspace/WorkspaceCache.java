package io.twindesk.workspace;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * A cache of values that each belong to a workspace and are needed by every request.
 * Missing values are not cached.
 *
 * <p>
 * Within this process a value is exact: {@link WorkspaceCaches#evictAfterCommit} removes
 * it, and a value whose load began before that is not stored. Changes made by another
 * process become visible when the value expires.
 */
public final class WorkspaceCache<K, V> {

	private static final int MAX_ENTRIES = 10_000;

	private final ToLongFunction<V> workspaceId;

	private final Cache<K, V> values;

	private long evictions;

	WorkspaceCache(ToLongFunction<V> workspaceId, Duration maxAge, Ticker ticker) {
		this.workspaceId = workspaceId;
		this.values = Caffeine.newBuilder().maximumSize(MAX_ENTRIES).expireAfterWrite(maxAge).ticker(ticker).build();
	}

	/** Returns the cached value of a key, or loads it. */
	public Optional<V> get(K key, Supplier<Optional<V>> loader) {
		V cached = this.values.getIfPresent(key);
		if (cached != null) {
			return Optional.of(cached);
		}
		long before = evictions();
		Optional<V> loaded = loader.get();
		loaded.ifPresent((value) -> store(key, value, before));
		return loaded;
	}

	private synchronized long evictions() {
		return this.evictions;
	}

	private synchronized void store(K key, V value, long evictionsBefore) {
		if (this.evictions == evictionsBefore) {
			this.values.put(key, value);
		}
	}

	synchronized void evict(long workspaceId) {
		this.evictions++;
		for (Map.Entry<K, V> entry : this.values.asMap().entrySet()) {
			if (this.workspaceId.applyAsLong(entry.getValue()) == workspaceId) {
				this.values.invalidate(entry.getKey());
			}
		}
	}

}
