package io.twindesk.workspace;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Ticker;

/** Creates caches for tests without a server. */
public final class WorkspaceCachesFixture {

	private WorkspaceCachesFixture() {
	}

	/** Creates caches whose values do not expire. */
	public static WorkspaceCaches exact() {
		return new WorkspaceCaches(Duration.ofDays(1), Ticker.systemTicker());
	}

}
