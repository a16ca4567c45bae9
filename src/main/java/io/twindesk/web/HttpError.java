package io.twindesk.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.twindesk.access.KeyRateLimitExceededException;
import io.twindesk.access.ServerStartingException;
import io.twindesk.access.TooManyWrongKeysException;
import io.twindesk.input.RequestTooLargeException;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.workspace.UnknownWorkspaceException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ResponseStatusException;

/**
 * An error in terms of HTTP, which a dialect formats.
 *
 * @param status the status, unless the dialect has another for the cause
 * @param headers the headers that belong to the status: Allow, Accept
 * @param secondsToWait the time until a retry, 0 if a retry is useless
 * @param cause the exception, null if the connector failed
 */
public record HttpError(HttpStatusCode status, HttpHeaders headers, long secondsToWait, @Nullable Throwable cause) {

	private static final long OUTAGE_SECONDS = 5;

	private static final long START_SECONDS = 1;

	private static final long SIMULATED_SECONDS = 60;

	/**
	 * Prefixes of SQL states that report a failure of the database, not of the statement:
	 * 08 is a broken connection; in PostgreSQL, 53 is a lack of space, memory or
	 * connections, 57P a shutdown, 58 an I/O error; in H2, 90028 and 90031 are I/O
	 * errors, for example because the disk is full, and 90098 means that the database was
	 * closed after one.
	 */
	private static final List<String> UNAVAILABLE_STATES = List.of("08", "53", "57P", "58", "90028", "90031", "90098");

	private static final Pattern WRITE_FAILURE = Pattern.compile("/[124]]$");

	static HttpError of(Throwable cause) {
		if (cause instanceof ErrorResponse response) {
			return new HttpError(response.getStatusCode(), withHead(response.getHeaders()), 0, cause);
		}
		if (cause instanceof TooManyWrongKeysException wrongKeys) {
			return of(HttpStatus.TOO_MANY_REQUESTS, wrongKeys.secondsToWait(), cause);
		}
		if (cause instanceof KeyRateLimitExceededException calls) {
			return of(HttpStatus.TOO_MANY_REQUESTS, calls.secondsToWait(), cause);
		}
		if (cause instanceof ServerStartingException) {
			return of(HttpStatus.SERVICE_UNAVAILABLE, START_SECONDS, cause);
		}
		if (isDatabaseUnavailable(cause)) {
			return of(HttpStatus.SERVICE_UNAVAILABLE, OUTAGE_SECONDS, cause);
		}
		return of(status(cause), 0, cause);
	}

	static HttpError of(HttpStatusCode status, long secondsToWait, @Nullable Throwable cause) {
		return new HttpError(status, HttpHeaders.EMPTY, secondsToWait, cause);
	}

	/** A simulated error with a status. */
	public static HttpError simulated(HttpStatusCode status) {
		return simulated(status, new ResponseStatusException(status));
	}

	/** A simulated error with a cause. */
	public static HttpError simulated(HttpStatusCode status, Throwable cause) {
		long secondsToWait = switch (status.value()) {
			case 429 -> SIMULATED_SECONDS;
			case 503 -> OUTAGE_SECONDS;
			default -> 0;
		};
		return of(status, secondsToWait, cause);
	}

	/** The same error with another time to wait. */
	public HttpError waiting(long seconds) {
		return new HttpError(this.status, this.headers, seconds, this.cause);
	}

	/** The reason phrase of the status, which contains no internal details. */
	public String reasonPhrase() {
		HttpStatus known = HttpStatus.resolve(this.status.value());
		return (known != null) ? known.getReasonPhrase() : "Error";
	}

	/** Adds HEAD to Allow if GET is allowed. */
	private static HttpHeaders withHead(HttpHeaders headers) {
		Set<HttpMethod> allowed = headers.getAllow();
		if (!allowed.contains(HttpMethod.GET) || allowed.contains(HttpMethod.HEAD)) {
			return headers;
		}
		Set<HttpMethod> all = new TreeSet<>(allowed);
		all.add(HttpMethod.HEAD);
		HttpHeaders more = new HttpHeaders(headers);
		more.setAllow(all);
		return more;
	}

	private static HttpStatus status(Throwable cause) {
		if (cause instanceof AuthenticationException || cause instanceof UnknownWorkspaceException) {
			// the keys of a deleted workspace are deleted too
			return HttpStatus.UNAUTHORIZED;
		}
		if (cause instanceof AccessDeniedException) {
			return HttpStatus.FORBIDDEN;
		}
		if (cause instanceof UnknownDomainException) {
			return HttpStatus.NOT_FOUND;
		}
		if (cause instanceof RequestTooLargeException) {
			return HttpStatus.CONTENT_TOO_LARGE;
		}
		if (cause instanceof UnreadableInputException || cause instanceof RequestRejectedException
				|| cause instanceof IOException) {
			return HttpStatus.BAD_REQUEST;
		}
		return HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private static boolean isDatabaseUnavailable(Throwable cause) {
		return cause instanceof CannotCreateTransactionException || cause instanceof DataAccessResourceFailureException
				|| cause instanceof PessimisticLockingFailureException || isUnavailable(cause);
	}

	/** Whether the database is unavailable. Spring recognises only the states 08. */
	private static boolean isUnavailable(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException database && isUnavailable(database) || isWriteFailure(cause)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether H2 could not write its file. The commit that finds the disk full gets only
	 * a general error with this cause; H2 is not on the compile class path here. Code 1
	 * is a read error, 2 a write error, 4 a file that was closed after one.
	 */
	private static boolean isWriteFailure(Throwable failure) {
		return failure.getClass().getName().equals("org.h2.mvstore.MVStoreException")
				&& WRITE_FAILURE.matcher(String.valueOf(failure.getMessage())).find();
	}

	/**
	 * Whether an SQL exception reports that the database is unavailable. The pool reports
	 * a rollback on a dropped connection without a state.
	 */
	private static boolean isUnavailable(SQLException failure) {
		String state = failure.getSQLState();
		return (state != null) ? UNAVAILABLE_STATES.stream().anyMatch(state::startsWith)
				: "Connection is closed".equals(failure.getMessage());
	}

}
