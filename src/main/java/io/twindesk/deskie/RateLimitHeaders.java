package io.twindesk.deskie;

import io.twindesk.access.RateLimitStatus;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The rate limit headers of each response, in lower case with underscores as the live
 * service sends them.
 */
final class RateLimitHeaders {

	static final String RETRY_AFTER = "retry_after";

	static final String CALLS_LEFT = "api_calls_left";

	/**
	 * The limit shown when the limit is off: the highest of the vendor's plans, unused.
	 */
	private static final int UNLIMITED = 1500;

	private RateLimitHeaders() {
	}

	static void off(HttpServletResponse response) {
		write(response, UNLIMITED, UNLIMITED);
	}

	static void on(HttpServletResponse response, RateLimitStatus rateLimitStatus) {
		write(response, rateLimitStatus.limit(), rateLimitStatus.left());
		if (rateLimitStatus.left() == 0 || !rateLimitStatus.granted()) {
			response.setHeader(RETRY_AFTER, String.valueOf(rateLimitStatus.secondsToWait()));
		}
	}

	private static void write(HttpServletResponse response, int limit, int left) {
		response.setHeader("rate_limit_per_minute", String.valueOf(limit));
		response.setHeader(CALLS_LEFT, String.valueOf(left));
	}

}
