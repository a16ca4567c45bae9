package io.twindesk.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

/** Problem details (RFC 9457), wherever no vendor has a form of its own. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemFormat implements ErrorFormat {

	@Override
	public boolean speaks(String path) {
		return true;
	}

	/** Outside the dialects nobody has a key, so what may not be called is not there. */
	@Override
	public ErrorAnswer answer(HttpFailure failure) {
		HttpStatusCode status = (failure.status().value() == HttpStatus.UNAUTHORIZED.value()) ? HttpStatus.NOT_FOUND
				: failure.status();
		ProblemDetail problem = (failure.cause() instanceof ErrorResponse response) ? response.getBody()
				: ProblemDetail.forStatus(status);
		HttpHeaders headers = new HttpHeaders();
		headers.addAll(failure.headers());
		if (failure.secondsToWait() > 0) {
			headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(failure.secondsToWait()));
		}
		return new ErrorAnswer(status, headers, MediaType.APPLICATION_PROBLEM_JSON, problem);
	}

}
