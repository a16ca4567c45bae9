package io.twindesk.connector;

import java.util.Locale;

import org.springframework.http.HttpStatus;

/**
 * A request line or headers that the server's connector rejects. The message is for
 * clients.
 */
public final class InvalidHeadException extends RuntimeException {

	/** The code of an invalid request line. */
	public static final String URL = "wrong_url";

	static final String HEADERS_TOO_LARGE = "request_header_fields_too_large";

	private final HttpStatus status;

	private final String code;

	InvalidHeadException(HttpStatus status, String code, String message) {
		super(message);
		this.status = status;
		this.code = code;
	}

	/** A rejection of a feature that HTTP allows and this server does not support. */
	static InvalidHeadException unsupported(HttpStatus status, String part) {
		return new InvalidHeadException(status, status.name().toLowerCase(Locale.ROOT), part + " is not supported");
	}

	public HttpStatus status() {
		return this.status;
	}

	/** A short code of the reason, in the form of Deskie's codes. */
	public String code() {
		return this.code;
	}

	/** Whether the path itself is invalid, so that it matches no route. */
	public boolean isPath() {
		return this.code.equals(URL);
	}

}
