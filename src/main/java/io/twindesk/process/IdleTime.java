package io.twindesk.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;

/**
 * Measures the time since the last client request, by a monotonic clock. Health and
 * metrics probes do not count, nor does the request that reads this.
 */
public class IdleTime implements Filter, Ordered {

	private final @Nullable Duration limit;

	private final LongSupplier ticker;

	private final AtomicInteger running = new AtomicInteger();

	private volatile long last;

	IdleTime(@Nullable Duration limit, LongSupplier ticker) {
		this.limit = limit;
		this.ticker = ticker;
		this.last = ticker.getAsLong();
	}

	/** Returns the time since the last request ended; zero while one is running. */
	public Duration elapsed() {
		return (this.running.get() > 0) ? Duration.ZERO : Duration.ofNanos(this.ticker.getAsLong() - this.last);
	}

	/** Returns the idle time after which the server stops; null if it does not stop. */
	public @Nullable Duration limit() {
		return this.limit;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!counts(((HttpServletRequest) request).getRequestURI())) {
			chain.doFilter(request, response);
			return;
		}
		this.running.incrementAndGet();
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.last = this.ticker.getAsLong();
			this.running.decrementAndGet();
		}
	}

	private static boolean counts(String path) {
		return !path.startsWith("/actuator") && !path.equals("/_twindesk/health") && !path.equals("/_twindesk/ready")
				&& !path.equals("/_twindesk/process");
	}

	/** Runs before the filters that may end a request. */
	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
