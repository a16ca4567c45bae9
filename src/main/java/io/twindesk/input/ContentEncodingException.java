package io.twindesk.input;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Thrown for a body with a Content-Encoding such as gzip, which is not decoded. */
public final class ContentEncodingException extends ErrorResponseException {

	private static final String MESSAGE = "The body must be sent without a Content-Encoding";

	ContentEncodingException() {
		super(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
				ProblemDetail.forStatusAndDetail(HttpStatus.UNSUPPORTED_MEDIA_TYPE, MESSAGE), null);
		getHeaders().set(HttpHeaders.ACCEPT_ENCODING, "identity");
	}

	@Override
	public String getMessage() {
		return MESSAGE;
	}

}
