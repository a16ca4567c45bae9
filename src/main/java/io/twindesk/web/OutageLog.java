package io.twindesk.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs responses with status 503: the first immediately, then at most every ten seconds,
 * so that an outage does not fill the log.
 */
class OutageLog {

	private static final Logger logger = LoggerFactory.getLogger(OutageLog.class);

	private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);

	private final AtomicLong silentUntil = new AtomicLong(System.nanoTime());

	private final AtomicLong unreported = new AtomicLong();

	void add(Throwable cause) {
		this.unreported.incrementAndGet();
		long now = System.nanoTime();
		long until = this.silentUntil.get();
		if (now - until >= 0 && this.silentUntil.compareAndSet(until, now + PAUSE_NANOS)) {
			logger.warn("Responded 503 to {} requests; last cause: {}", this.unreported.getAndSet(0),
					cause.getClass().getName());
		}
	}

}
