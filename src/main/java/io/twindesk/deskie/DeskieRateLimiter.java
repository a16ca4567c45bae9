package io.twindesk.deskie;

import io.twindesk.access.AccountRateLimiter;
import io.twindesk.access.RateLimitExceededException;
import io.twindesk.access.RateLimitStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Counts a call of the current workspace and tells what is left: V, each call is one, a
 * write two, for all staff of the account together.
 */
class DeskieRateLimiter {

	private final AccountRateLimiter accountRateLimiter;

	DeskieRateLimiter(AccountRateLimiter accountRateLimiter) {
		this.accountRateLimiter = accountRateLimiter;
	}

	/**
	 * Sets the headers that tell the rate limit, where it is on.
	 * @throws RateLimitExceededException if too few calls are left
	 */
	void count(HttpServletRequest request, HttpServletResponse response) {
		if (!this.accountRateLimiter.isOn()) {
			return;
		}
		RateLimitStatus rateLimitStatus = this.accountRateLimiter.take(isWrite(request.getMethod()) ? 2 : 1);
		RateLimitHeaders.on(response, rateLimitStatus);
		if (!rateLimitStatus.granted()) {
			throw new RateLimitExceededException(rateLimitStatus);
		}
	}

	private static boolean isWrite(String method) {
		return method.equals("POST") || method.equals("PUT") || method.equals("DELETE");
	}

}
