package io.twindesk.deskie;

import io.twindesk.access.Quota;
import io.twindesk.access.RateLimit;
import io.twindesk.access.RateLimitExceededException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Counts a call of the current workspace and tells what is left: V, each call is one, a
 * write two, for all staff of the account together.
 */
class DeskieCallCount {

	private final RateLimit rateLimit;

	DeskieCallCount(RateLimit rateLimit) {
		this.rateLimit = rateLimit;
	}

	/**
	 * Sets the headers that tell the rate limit, where it is on.
	 * @throws RateLimitExceededException if too few calls are left
	 */
	void count(HttpServletRequest request, HttpServletResponse response) {
		if (!this.rateLimit.isOn()) {
			return;
		}
		Quota quota = this.rateLimit.take(isWrite(request.getMethod()) ? 2 : 1);
		DeskieRateHeaders.on(response, quota);
		if (!quota.granted()) {
			throw new RateLimitExceededException(quota);
		}
	}

	private static boolean isWrite(String method) {
		return method.equals("POST") || method.equals("PUT") || method.equals("DELETE");
	}

}
