package io.twindesk.pull;

import java.net.http.HttpResponse;
import java.util.OptionalInt;

import io.twindesk.calibration.RateLimitHeaders;
import io.twindesk.input.JsonReader;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.input.Value;
import org.jspecify.annotations.Nullable;

/**
 * A response of the account.
 *
 * @param json the body, null if it is not JSON
 */
record AccountResponse(HttpResponse<byte[]> http, @Nullable Value json) {

	static final int TOO_MANY_REQUESTS = 429;

	static AccountResponse of(HttpResponse<byte[]> http) {
		try {
			return new AccountResponse(http, JsonReader.read(http.body()));
		}
		catch (UnreadableInputException ex) {
			return new AccountResponse(http, null);
		}
	}

	int status() {
		return this.http.statusCode();
	}

	boolean isSuccess() {
		return status() == 200;
	}

	/** Whether the account is temporarily unable to respond. */
	boolean isServerError() {
		return status() / 100 == 5 || (isSuccess() && this.json == null);
	}

	/** Describes the response without any value of a user. */
	String shape() {
		if (isSuccess()) {
			return "200 without a list of users in JSON";
		}
		String code = (this.json instanceof Value.Object object) ? Value.plain(object.get("error")) : null;
		return (code != null && code.matches("[a-z_]{1,60}")) ? status() + " " + code : String.valueOf(status());
	}

	/** Returns the number of seconds that the account asks to wait for. */
	OptionalInt retryAfter() {
		return RateLimitHeaders.retryAfter(this.http.headers());
	}

	/** Whether the account permits no further request in this minute. */
	boolean isLast() {
		OptionalInt left = RateLimitHeaders.callsLeft(this.http.headers());
		return status() == TOO_MANY_REQUESTS || (left.isPresent() && left.getAsInt() == 0);
	}

}
