package io.twindesk.calibration;

import java.net.http.HttpHeaders;
import java.util.OptionalInt;

/** Reads the headers with which an account reports its rate limit. */
public final class RateLimitHeaders {

	/** The seconds to wait if the account names none; the vendor counts by the minute. */
	public static final int WINDOW_SECONDS = 60;

	/** An account that asks for a longer wait is given up. */
	public static final int MAX_WAIT_SECONDS = 600;

	private RateLimitHeaders() {
	}

	/** Returns the requests that are left in this minute, empty if it is unknown. */
	public static OptionalInt callsLeft(HttpHeaders headers) {
		return number(headers, "api_calls_left");
	}

	/** Returns the number of seconds that the account asks to wait for. */
	public static OptionalInt retryAfter(HttpHeaders headers) {
		OptionalInt seconds = number(headers, "retry_after");
		return seconds.isPresent() ? seconds : number(headers, "Retry-After");
	}

	/** Returns the number of a header, empty if it has another form. */
	static OptionalInt number(HttpHeaders headers, String name) {
		String value = headers.firstValue(name).orElse("");
		return value.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
	}

}
