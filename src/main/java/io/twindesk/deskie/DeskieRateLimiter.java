package io.twindesk.deskie;

import io.twindesk.access.AccountRateLimiter;
import io.twindesk.access.RateLimitStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Counts a request of the current workspace against the rate limit. Documented: a read
 * counts once and a write twice, for all staff of the account together.
 */
class DeskieRateLimiter {

	private final AccountRateLimiter accountRateLimiter;

	DeskieRateLimiter(AccountRateLimiter accountRateLimiter) {
		this.accountRateLimiter = accountRateLimiter;
	}

	/**
	 * Counts the request and sets the rate limit headers, if the limit is on.
	 * @throws RateLimitExceededException if too few requests are left
	 */
	void count(HttpServletRequest request, HttpServletResponse response) {
		if (!this.accountRateLimiter.isOn()) {
			return;
		}
		RateLimitStatus rateLimitStatus = this.accountRateLimiter.take(isWrite(request.getMethod()) ? 2 : 1);
		RateLimitHeaders.on(response, rateLimitStatus);
		if (!rateLimitStatus.granted()) {
			throw new RateLimitExceededException(rateLimitStatus.limit());
		}
	}

	private static boolean isWrite(String method) {
		return method.equals("POST") || method.equals("PUT") || method.equals("DELETE");
	}

}
