package io.twindesk.deskie;

import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * A refusal in Deskie's words: a status and a short code.
 */
final class DeskieException extends RuntimeException {

	/** No code of the vendor's, as the header is none of its. */
	static final String KEY_REUSED = "idempotency_key_reused";

	/** The codes with another status than 400 that no HTTP status is called by. */
	private static final Map<String, HttpStatus> STATUSES = Map.of("wrong_credentials", HttpStatus.UNAUTHORIZED,
			"staff_has_not_access", HttpStatus.FORBIDDEN, "access_denied", HttpStatus.FORBIDDEN, "user_not_found",
			HttpStatus.NOT_FOUND, "domain_not_found", HttpStatus.NOT_FOUND, "request_too_large",
			HttpStatus.CONTENT_TOO_LARGE, "internal_error", HttpStatus.INTERNAL_SERVER_ERROR, KEY_REUSED,
			HttpStatus.UNPROCESSABLE_CONTENT);

	private static final Pattern WRONG = Pattern
		.compile("wrong_[a-z_]{1,40}|[a-z_]{1,40}_(already_exist|too_long)|empty_user_data|cannot_link_to_itself"
				+ "|users_not_linked");

	private final HttpStatus status;

	private final String code;

	DeskieException(HttpStatus status, String code) {
		super(code, null, false, false);
		this.status = status;
		this.code = code;
	}

	/** The refusal with one of Deskie's own codes, null for any other code. */
	static @Nullable DeskieException fromCode(String code) {
		HttpStatus status = STATUSES.get(code);
		if (status != null) {
			return new DeskieException(status, code);
		}
		return WRONG.matcher(code).matches() ? of(code) : null;
	}

	/** A 400, whatever is wrong with the request. */
	static DeskieException of(String code) {
		return new DeskieException(HttpStatus.BAD_REQUEST, code);
	}

	/**
	 * A value that cannot be what its key asks for: {@code wrong_email},
	 * {@code wrong_user_full_name}.
	 */
	static DeskieException wrongValue(String what) {
		return of("wrong_" + what);
	}

	/** A text with more characters than its key takes. */
	static DeskieException tooLong(String key) {
		return of(key + "_too_long");
	}

	HttpStatus status() {
		return this.status;
	}

	String code() {
		return this.code;
	}

}
