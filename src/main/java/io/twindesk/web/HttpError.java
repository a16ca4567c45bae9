package io.twindesk.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.twindesk.access.KeyRateLimitExceededException;
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
 * A failure as HTTP has it, before a dialect says it in its own words.
 *
 * @param status what a dialect answers that has nothing better to say
 * @param headers what belongs to that status: Allow, Accept
 * @param secondsToWait when it may be tried again, in seconds, 0 if that helps nobody
 * @param cause what went wrong, null where the server's connector refused the request
 */
public record HttpError(HttpStatusCode status, HttpHeaders headers, long secondsToWait, @Nullable Throwable cause) {

	private static final long DATABASE_AWAY_SECONDS = 5;

	private static final long PRETENDED_SECONDS = 60;

	/**
	 * How the states begin that tell of the database and not of what it was asked: 08 is
	 * a broken connection; 53 is PostgreSQL's want of space, memory or connections, 57P
	 * its end, 58 its trouble with files; 90028 and 90031 are H2's trouble with its file,
	 * say because the disk is full, and 90098 that it has closed the database for that.
	 */
	private static final List<String> UNABLE = List.of("08", "53", "57P", "58", "90028", "90031", "90098");

	private static final Pattern UNABLE_TO_WRITE = Pattern.compile("/[124]]$");

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
		if (isDatabaseAway(cause)) {
			return of(HttpStatus.SERVICE_UNAVAILABLE, DATABASE_AWAY_SECONDS, cause);
		}
		return of(status(cause), 0, cause);
	}

	static HttpError of(HttpStatusCode status, long secondsToWait, @Nullable Throwable cause) {
		return new HttpError(status, HttpHeaders.EMPTY, secondsToWait, cause);
	}

	/** A failure that somebody has asked for, by its status. */
	public static HttpError simulated(HttpStatusCode status) {
		return simulated(status, new ResponseStatusException(status));
	}

	/** A failure that somebody has asked for, as if for this cause. */
	public static HttpError simulated(HttpStatusCode status, Throwable cause) {
		long secondsToWait = switch (status.value()) {
			case 429 -> PRETENDED_SECONDS;
			case 503 -> DATABASE_AWAY_SECONDS;
			default -> 0;
		};
		return of(status, secondsToWait, cause);
	}

	/** The same failure with another time to wait. */
	public HttpError waiting(long seconds) {
		return new HttpError(this.status, this.headers, seconds, this.cause);
	}

	/** A sentence about the status that tells nothing of what is inside. */
	public String reasonPhrase() {
		HttpStatus known = HttpStatus.resolve(this.status.value());
		return (known != null) ? known.getReasonPhrase() : "Error";
	}

	/** HEAD is served wherever GET is. */
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
			// a workspace that was removed meanwhile has taken its keys with it
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

	private static boolean isDatabaseAway(Throwable cause) {
		return cause instanceof CannotCreateTransactionException || cause instanceof DataAccessResourceFailureException
				|| cause instanceof PessimisticLockingFailureException || isUnable(cause);
	}

	/**
	 * Whether the database has said that it cannot work now. Spring knows class 08 alone.
	 */
	private static boolean isUnable(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException database && isUnable(database) || isUnableToWrite(cause)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The one call whose commit finds H2's disk full is told of it as a general error; H2
	 * is not on the class path here. 1 and 2 are a file that cannot be read or written, 4
	 * one that was closed for that.
	 */
	private static boolean isUnableToWrite(Throwable failure) {
		return failure.getClass().getName().equals("org.h2.mvstore.MVStoreException")
				&& UNABLE_TO_WRITE.matcher(String.valueOf(failure.getMessage())).find();
	}

	/**
	 * Who wants to roll back on a connection that was dropped is told so by the pool,
	 * without a state.
	 */
	private static boolean isUnable(SQLException failure) {
		String state = failure.getSQLState();
		return (state != null) ? UNABLE.stream().anyMatch(state::startsWith)
				: "Connection is closed".equals(failure.getMessage());
	}

}
