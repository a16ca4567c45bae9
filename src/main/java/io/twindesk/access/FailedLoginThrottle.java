package io.twindesk.access;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Slows down who guesses keys: after ten wrong ones within a minute, a source is told to
 * wait, for each staff member whose key it tries. Where many sources have guessed a
 * hundred within an hour, one wrong key is enough. The right key is still taken from
 * elsewhere.
 */
public class FailedLoginThrottle {

	private static final int WRONG_KEYS = 10;

	private static final int WRONG_KEYS_OF_ALL = 100;

	private static final Duration WINDOW = Duration.ofMinutes(1);

	private static final int MAX_SOURCES = 10_000;

	private final boolean enabled;

	private final Cache<Source, AtomicInteger> failures = Caffeine.newBuilder()
		.expireAfterWrite(WINDOW)
		.maximumSize(MAX_SOURCES)
		.build();

	/** What has failed for a staff member, wherever it came from. */
	private final Cache<String, AtomicInteger> failuresOfAll = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofHours(1))
		.maximumSize(MAX_SOURCES)
		.build();

	private final Consumer<String> listener;

	FailedLoginThrottle(boolean enabled, Consumer<String> listener) {
		this.enabled = enabled;
		this.listener = listener;
	}

	/**
	 * Refuses to look at another key of this source for now.
	 * @throws TooManyWrongKeysException if it has shown too many wrong ones
	 */
	public void check(String address, String account) {
		AtomicInteger count = this.failures.getIfPresent(new Source(address, account));
		if (count != null && count.get() >= most(account)) {
			throw new TooManyWrongKeysException(WINDOW.toSeconds());
		}
	}

	/** Remembers that a source has shown a wrong key. */
	public void failed(String address, String account) {
		this.listener.accept(address);
		if (this.enabled) {
			this.failuresOfAll.get(account, (one) -> new AtomicInteger()).incrementAndGet();
			this.failures.get(new Source(address, account), (source) -> new AtomicInteger()).incrementAndGet();
		}
	}

	private int most(String account) {
		AtomicInteger all = this.failuresOfAll.getIfPresent(account);
		return (all != null && all.get() >= WRONG_KEYS_OF_ALL) ? 1 : WRONG_KEYS;
	}

	private record Source(String address, String account) {
	}

}
