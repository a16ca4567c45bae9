package io.twindesk.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log that calls are answered 503: at once, and then every ten seconds at
 * most, so that an outage does not fill it.
 */
class OutageLog {

	private static final Logger logger = LoggerFactory.getLogger(OutageLog.class);

	private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);

	private final AtomicLong silentUntil = new AtomicLong(System.nanoTime());

	private final AtomicLong untold = new AtomicLong();

	void add(Throwable cause) {
		this.untold.incrementAndGet();
		long now = System.nanoTime();
		long until = this.silentUntil.get();
		if (now - until >= 0 && this.silentUntil.compareAndSet(until, now + PAUSE_NANOS)) {
			logger.warn("Unavailable for {} calls, the last because of {}", this.untold.getAndSet(0),
					cause.getClass().getName());
		}
	}

}
