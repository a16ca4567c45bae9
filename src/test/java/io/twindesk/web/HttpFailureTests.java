package io.twindesk.web;

import java.io.IOException;
import java.util.stream.Stream;

import io.twindesk.web.UnreadableInputException.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import static org.assertj.core.api.Assertions.assertThat;

class HttpFailureTests {

	@ParameterizedTest(name = "{0} is {1}")
	@MethodSource
	void eachFailureHasItsStatus(Throwable cause, int status) {
		assertThat(HttpFailure.of(cause).status().value()).isEqualTo(status);
	}

	static Stream<Arguments> eachFailureHasItsStatus() {
		return Stream.of(Arguments.of(new IllegalStateException("a bug"), 500),
				Arguments.of(new StackOverflowError(), 500), Arguments.of(new BadCredentialsException("no"), 401),
				Arguments.of(new AccessDeniedException("no"), 403),
				Arguments.of(new NoResourceFoundException(HttpMethod.GET, "/api/x", "x"), 404),
				Arguments.of(new HttpRequestMethodNotSupportedException("FOO"), 405),
				Arguments.of(new RequestTooLargeException("much"), 413),
				Arguments.of(new HttpMediaTypeNotSupportedException("odd"), 415),
				Arguments.of(new UnreadableInputException(Source.JSON, null), 400),
				Arguments.of(new RequestRejectedException("//"), 400), Arguments.of(new IOException("cut off"), 400),
				Arguments.of(new CannotCreateTransactionException("away"), 503),
				Arguments.of(new DataAccessResourceFailureException("away"), 503),
				Arguments.of(new CannotAcquireLockException("taken"), 503));
	}

	@Test
	void aDatabaseThatIsAwayIsWorthAnotherTry() {
		assertThat(HttpFailure.of(new CannotCreateTransactionException("away")).secondsToWait()).isPositive();
		assertThat(HttpFailure.of(new IllegalStateException("a bug")).secondsToWait()).isZero();
	}

}
