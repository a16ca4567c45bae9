package io.twindesk.access;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Slows down clients that guess keys: after ten wrong keys within a minute, a client
 * address must wait, separately for each staff member. If a hundred keys of a staff
 * member were guessed within an hour, from any addresses, one wrong key is enough.
 * Correct keys from other addresses are still accepted.
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

	/** Failed attempts per staff member, from any address. */
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
	 * Rejects further keys of an address for now.
	 * @throws TooManyWrongKeysException if the address has sent too many wrong keys
	 */
	public void check(String address, String account) {
		AtomicInteger count = this.failures.getIfPresent(new Source(address, account));
		if (count != null && count.get() >= max(account)) {
			throw new TooManyWrongKeysException(WINDOW.toSeconds());
		}
	}

	/** Records a wrong key of an address. */
	public void failed(String address, String account) {
		this.listener.accept(address);
		if (this.enabled) {
			this.failuresOfAll.get(account, (one) -> new AtomicInteger()).incrementAndGet();
			this.failures.get(new Source(address, account), (source) -> new AtomicInteger()).incrementAndGet();
		}
	}

	private int max(String account) {
		AtomicInteger all = this.failuresOfAll.getIfPresent(account);
		return (all != null && all.get() >= WRONG_KEYS_OF_ALL) ? 1 : WRONG_KEYS;
	}

	private record Source(String address, String account) {
	}

}
