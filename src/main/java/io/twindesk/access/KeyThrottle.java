package io.twindesk.access;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Slows down who guesses keys: after ten wrong ones within a minute, a source is told to
 * wait, for each staff member whose key it tries. The right key is still taken from
 * elsewhere.
 */
public class KeyThrottle {

	private static final int WRONG_KEYS = 10;

	private static final Duration WINDOW = Duration.ofMinutes(1);

	private static final int MOST_SOURCES = 10_000;

	private final boolean enabled;

	private final Cache<Source, AtomicInteger> failures = Caffeine.newBuilder()
		.expireAfterWrite(WINDOW)
		.maximumSize(MOST_SOURCES)
		.build();

	KeyThrottle(boolean enabled) {
		this.enabled = enabled;
	}

	/**
	 * Refuses to look at another key of this source for now.
	 * @throws TooManyWrongKeysException if it has shown too many wrong ones
	 */
	public void check(String address, String account) {
		AtomicInteger count = this.failures.getIfPresent(new Source(address, account));
		if (count != null && count.get() >= WRONG_KEYS) {
			throw new TooManyWrongKeysException(WINDOW.toSeconds());
		}
	}

	/** Remembers that a source has shown a wrong key. */
	public void failed(String address, String account) {
		if (this.enabled) {
			this.failures.get(new Source(address, account), (source) -> new AtomicInteger()).incrementAndGet();
		}
	}

	private record Source(String address, String account) {
	}

}
