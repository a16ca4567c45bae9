package io.twindesk.deskie;

import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;

/** Reads the number of a user. Each number has one spelling; another names nobody. */
final class DeskieUserId {

	private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

	private DeskieUserId() {
	}

	/**
	 * The id.
	 * @throws DeskieException 404 {@code user_not_found} if no user can have it
	 */
	static long read(String text) {
		if (!ID.matcher(text).matches()) {
			throw new DeskieException(HttpStatus.NOT_FOUND, "user_not_found");
		}
		return Long.parseLong(text);
	}

}
