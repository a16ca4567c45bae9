package io.twindesk.deskie;

import java.util.regex.Pattern;

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
			throw DeskieException.userNotFound();
		}
		return Long.parseLong(text);
	}

	/** Returns the id under a key of the body. */
	static long read(String text, String key) {
		try {
			return read(text);
		}
		catch (DeskieException ex) {
			throw ex.at(key);
		}
	}

}
