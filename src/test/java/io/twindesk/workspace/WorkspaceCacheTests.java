package io.twindesk.workspace;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkspaceCacheTests {

	private final AtomicLong nanos = new AtomicLong();

	private final WorkspaceCaches caches = new WorkspaceCaches(Duration.ofMillis(800), this.nanos::get);

	private final WorkspaceCache<String, Long> cache = this.caches.create(Long::longValue);

	private final AtomicInteger loads = new AtomicInteger();

	@Test
	void aValueIsLoadedOnce() {
		assertThat(get("one", 1)).contains(1L);
		assertThat(get("one", 2)).contains(1L);
		assertThat(this.loads).hasValue(1);
	}

	@Test
	void aMissingValueIsLoadedAgain() {
		assertThat(this.cache.get("one", Optional::empty)).isEmpty();
		assertThat(get("one", 1)).contains(1L);
	}

	@Test
	void aChangeEvictsOnlyTheValuesOfItsWorkspace() {
		get("one", 1);
		get("two", 2);
		this.caches.evictAfterCommit(1);
		assertThat(get("one", 1)).contains(1L);
		assertThat(get("two", 3)).contains(2L);
		assertThat(this.loads).hasValue(3);
	}

	@Test
	void aValueWhoseLoadBeganBeforeAChangeIsNotStored() {
		this.cache.get("one", () -> {
			this.caches.evictAfterCommit(1);
			return Optional.of(1L);
		});
		assertThat(get("one", 1)).contains(1L);
		assertThat(this.loads).hasValue(1);
	}

	@Test
	void aValueExpires() {
		get("one", 1);
		this.nanos.addAndGet(Duration.ofMillis(801).toNanos());
		assertThat(get("one", 2)).contains(2L);
	}

	private Optional<Long> get(String key, long loaded) {
		return this.cache.get(key, () -> {
			this.loads.incrementAndGet();
			return Optional.of(loaded);
		});
	}

}
