package io.twindesk.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;

import io.twindesk.input.RequestTooLargeException;
import io.twindesk.input.UnreadableInputException.Source;
import io.twindesk.input.UnreadableInputException;
import org.h2.mvstore.DataUtils;
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

class HttpErrorTests {

	@ParameterizedTest(name = "{0} is {1}")
	@MethodSource
	void eachFailureHasItsStatus(Throwable cause, int status) {
		assertThat(HttpError.of(cause).status().value()).isEqualTo(status);
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
				Arguments.of(new CannotCreateTransactionException("unavailable"), 503),
				Arguments.of(new DataAccessResourceFailureException("unavailable"), 503),
				Arguments.of(new CannotAcquireLockException("taken"), 503),
				Arguments.of(new IllegalStateException(new SQLException("stopping", "57P01")), 503),
				Arguments.of(new IllegalStateException(new SQLException("broken", "08006")), 503),
				Arguments.of(new IllegalStateException(new SQLException("Connection is closed")), 503),
				Arguments.of(new IllegalStateException(new SQLException("PostgreSQL's disk is full", "53100")), 503),
				Arguments.of(new IllegalStateException(new SQLException("PostgreSQL cannot read", "58030")), 503),
				Arguments.of(new IllegalStateException(new SQLException("H2's disk is full", "90028")), 503),
				Arguments.of(new IllegalStateException(new SQLException("H2 has closed it", "90098")), 503),
				Arguments.of(new IllegalStateException(new SQLException("a bug", "90022")), 500),
				Arguments.of(generalError(DataUtils.ERROR_WRITING_FAILED), 503),
				Arguments.of(generalError(DataUtils.ERROR_CLOSED), 503),
				Arguments.of(generalError(DataUtils.ERROR_FILE_CORRUPT), 500),
				Arguments.of(new IllegalStateException(new SQLException("a bug")), 500),
				Arguments.of(new IllegalStateException(new SQLException("a bug", "42601")), 500));
	}

	/** The exception of H2 for a failed commit. */
	private static Throwable generalError(int code) {
		return new IllegalStateException(
				new SQLException("General error", "HY000", DataUtils.newMVStoreException(code, "Writing failed")));
	}

	@Test
	void anUnavailableDatabaseHasATimeToWait() {
		assertThat(HttpError.of(new CannotCreateTransactionException("unavailable")).secondsToWait()).isPositive();
		assertThat(HttpError.of(new IllegalStateException("a bug")).secondsToWait()).isZero();
	}

}
