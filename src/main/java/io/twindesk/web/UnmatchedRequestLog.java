package io.twindesk.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.twindesk.access.UnknownKeyException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Reports in a demo server's log that requests reached no workspace, and why: at once,
 * and then at most every ten seconds. No journal has such a request. Neither the key nor
 * anything else that was sent is logged.
 */
@Component
class UnmatchedRequestLog {

	private static final Logger logger = LoggerFactory.getLogger(UnmatchedRequestLog.class);

	private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);

	private final boolean demo;

	private final AtomicLong silentUntil = new AtomicLong(System.nanoTime());

	private final AtomicLong unreported = new AtomicLong();

	UnmatchedRequestLog(@Value("${twindesk.demo}") boolean demo) {
		this.demo = demo;
	}

	void add(HttpServletRequest request, AuthenticationException cause) {
		if (!this.demo) {
			return;
		}
		this.unreported.incrementAndGet();
		long now = System.nanoTime();
		long until = this.silentUntil.get();
		if (now - until >= 0 && this.silentUntil.compareAndSet(until, now + PAUSE_NANOS)) {
			String reason = (cause instanceof UnknownKeyException unknown) ? unknown.reason()
					: "no key was sent, or not in the form of the dialect";
			logger.info("Requests that reached no workspace: {}; the last one, from {}: {}",
					this.unreported.getAndSet(0), request.getRemoteAddr(), reason);
		}
	}

}
