package io.twindesk.deskie;

import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * An error of Deskie's, with a status and a short code.
 */
final class DeskieException extends RuntimeException {

	/**
	 * Not a code of the vendor, since the Idempotency-Key header is not the vendor's
	 * either.
	 */
	static final String KEY_REUSED = "idempotency_key_reused";

	/** The code of strict mode, which no vendor has. */
	static final String CONTRACT_VIOLATION = "contract_violation";

	/** The codes with another status than 400 that are not the name of an HTTP status. */
	private static final Map<String, HttpStatus> STATUSES = Map.of("wrong_credentials", HttpStatus.UNAUTHORIZED,
			"staff_has_not_access", HttpStatus.FORBIDDEN, "access_denied", HttpStatus.FORBIDDEN, "user_not_found",
			HttpStatus.NOT_FOUND, "domain_not_found", HttpStatus.NOT_FOUND, "request_too_large",
			HttpStatus.CONTENT_TOO_LARGE, "internal_error", HttpStatus.INTERNAL_SERVER_ERROR, KEY_REUSED,
			HttpStatus.UNPROCESSABLE_CONTENT);

	private static final Pattern BAD_REQUEST_CODES = Pattern
		.compile("wrong_[a-z_]{1,40}|[a-z_]{1,40}_(already_exist|too_long)|empty_user_data|" + CONTRACT_VIOLATION
				+ "|cannot_link_to_itself" + "|users_not_linked");

	private final HttpStatus status;

	private final String code;

	private final @Nullable String key;

	DeskieException(HttpStatus status, String code) {
		this(status, code, null);
	}

	private DeskieException(HttpStatus status, String code, @Nullable String key) {
		super(code, null, false, false);
		this.status = status;
		this.code = code;
		this.key = key;
	}

	/** Returns the same error of a key, for example {@code custom_fields.cf_20}. */
	DeskieException at(String causingKey) {
		return new DeskieException(this.status, this.code, causingKey);
	}

	/** Returns the error with one of Deskie's own codes, null for any other code. */
	static @Nullable DeskieException fromCode(String code) {
		HttpStatus status = STATUSES.get(code);
		if (status != null) {
			return new DeskieException(status, code);
		}
		return BAD_REQUEST_CODES.matcher(code).matches() ? of(code) : null;
	}

	/** Returns the error for a user that does not exist. */
	static DeskieException userNotFound() {
		return new DeskieException(HttpStatus.NOT_FOUND, "user_not_found");
	}

	/** Returns a 400 with a code. */
	static DeskieException of(String code) {
		return new DeskieException(HttpStatus.BAD_REQUEST, code);
	}

	/**
	 * Returns the error for an invalid value, for example {@code wrong_email} or
	 * {@code wrong_user_full_name}.
	 */
	static DeskieException wrongValue(String suffix) {
		return of("wrong_" + suffix);
	}

	/** Returns the error for a text that is longer than its key allows. */
	static DeskieException tooLong(String key) {
		return of(key + "_too_long");
	}

	HttpStatus status() {
		return this.status;
	}

	String code() {
		return this.code;
	}

	/** Returns the key that causes the error, null if the code says it. */
	@Nullable String key() {
		return this.key;
	}

}
