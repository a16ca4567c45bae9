package io.twindesk.access;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Limits the requests of one key on this server within a minute, so that bulk requests of
 * one client leave capacity for others. This is not a vendor's rule; theirs is
 * {@link AccountRateLimiter}, which a workspace switches on. The minute is measured by
 * the server's clock and begins with the key's first request.
 */
class PerKeyRateLimiter {

	private static final Duration WINDOW = Duration.ofMinutes(1);

	private static final int MAX_KEYS = 10_000;

	private final int calls;

	private final Ticker ticker;

	private final Cache<Window, Minute> minutes;

	/**
	 * @param calls the number of requests that a key may make, 0 for any number
	 */
	PerKeyRateLimiter(int calls, Ticker ticker) {
		this.calls = calls;
		this.ticker = ticker;
		this.minutes = Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(MAX_KEYS).ticker(ticker).build();
	}

	/**
	 * Counts a request.
	 * @throws KeyRateLimitExceededException if the key has none left in this minute
	 */
	void count(Credential credential) {
		if (this.calls == 0) {
			return;
		}
		Minute minute = this.minutes.get(new Window(credential.workspaceId(), credential.id()),
				(window) -> new Minute(this.ticker.read(), new AtomicInteger()));
		if (minute.calls().incrementAndGet() > this.calls) {
			Duration left = WINDOW.minusNanos(this.ticker.read() - minute.began());
			throw new KeyRateLimitExceededException(Math.max(1, left.plusMillis(999).toSeconds()));
		}
	}

	private record Window(long workspaceId, String id) {
	}

	private record Minute(long began, AtomicInteger calls) {
	}

}
