package io.twindesk.deskie;

import org.springframework.http.HttpStatus;

/**
 * A refusal in Deskie's words: a status and a short code.
 */
final class DeskieRefusal extends RuntimeException {

	private final HttpStatus status;

	private final String code;

	DeskieRefusal(HttpStatus status, String code) {
		super(code);
		this.status = status;
		this.code = code;
	}

	/** A 400, whatever is wrong with the request. */
	static DeskieRefusal of(String code) {
		return new DeskieRefusal(HttpStatus.BAD_REQUEST, code);
	}

	/**
	 * A value that cannot be what its key asks for: {@code wrong_email},
	 * {@code wrong_user_full_name}.
	 */
	static DeskieRefusal wrong(String what) {
		return of("wrong_" + what);
	}

	/** A text with more characters than its key takes. */
	static DeskieRefusal tooLong(String key) {
		return of(key + "_too_long");
	}

	HttpStatus status() {
		return this.status;
	}

	String code() {
		return this.code;
	}

}
