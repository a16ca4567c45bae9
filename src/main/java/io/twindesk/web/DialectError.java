package io.twindesk.web;

import io.twindesk.connector.InvalidHeadException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/**
 * The response to a failed request.
 *
 * @param body written as JSON
 */
public record DialectError(HttpStatusCode status, HttpHeaders headers, MediaType type, Object body) {

	/** Problem details (RFC 9457) of an error. */
	public static DialectError problem(HttpError failure) {
		if (failure.cause() instanceof ErrorResponse response) {
			return problem(failure, response.getBody());
		}
		return problem(failure,
				(failure.cause() instanceof InvalidHeadException invalid)
						? ProblemDetail.forStatusAndDetail(failure.status(), String.valueOf(invalid.getMessage()))
						: ProblemDetail.forStatus(failure.status()));
	}

	/** Problem details (RFC 9457) whose status overrides that of the error. */
	public static DialectError problem(HttpError failure, ProblemDetail problem) {
		HttpHeaders headers = new HttpHeaders();
		headers.addAll(failure.headers());
		if (failure.secondsToWait() > 0) {
			headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(failure.secondsToWait()));
		}
		return new DialectError(HttpStatusCode.valueOf(problem.getStatus()), headers,
				MediaType.APPLICATION_PROBLEM_JSON, problem);
	}

}
