package io.twindesk.deskie;

import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;

/** Parses user ids. Each id has one spelling; any other spelling is not found. */
final class DeskieUserId {

	private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

	private DeskieUserId() {
	}

	/**
	 * Returns the id.
	 * @throws DeskieException 404 {@code user_not_found} if the text is not a possible id
	 */
	static long read(String text) {
		if (!ID.matcher(text).matches()) {
			throw new DeskieException(HttpStatus.NOT_FOUND, "user_not_found");
		}
		return Long.parseLong(text);
	}

}
