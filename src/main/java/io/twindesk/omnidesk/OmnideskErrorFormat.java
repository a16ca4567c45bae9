package io.twindesk.omnidesk;

import java.util.LinkedHashMap;
import java.util.Map;

import io.twindesk.access.ServerStartingException;
import io.twindesk.access.TooManyWrongKeysException;
import io.twindesk.agent.AgentException;
import io.twindesk.agent.ReservationConflictException;
import io.twindesk.agent.StatusLockedException;
import io.twindesk.idempotency.IdempotencyKeyReusedException;
import io.twindesk.idempotency.InvalidIdempotencyKeyException;
import io.twindesk.input.ContentEncodingException;
import io.twindesk.input.RequestTooLargeException;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.rules.Switch;
import io.twindesk.rules.SwitchPositions;
import io.twindesk.user.UserNotFoundException;
import io.twindesk.verdict.ContractViolationException;
import io.twindesk.verdict.RequestFindings;
import io.twindesk.web.DialectError;
import io.twindesk.web.ErrorFormat;
import io.twindesk.web.HttpError;
import io.twindesk.connector.InvalidHeadException;
import io.twindesk.web.UnknownDomainException;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Writes errors as Omnidesk does: <code>{"status": "error", "message": "…"}</code>, and
 * for parameters all errors at once:
 * <code>"errors": [{"field": "…", "message": "…"}]</code>.
 */
@Component
@Order(15)
class OmnideskErrorFormat implements ErrorFormat {

	private final SwitchPositions switches;

	private final OmnideskRejection rejection;

	OmnideskErrorFormat(SwitchPositions switches, OmnideskRejection rejection) {
		this.rejection = rejection;
		this.switches = switches;
	}

	/**
	 * Whether the path is below /api/v2, or empty because the request line could not be
	 * parsed.
	 */
	@Override
	public boolean supports(String path) {
		return path.isEmpty() || path.equals("/api/v2") || path.startsWith("/api/v2/");
	}

	@Override
	public DialectError format(HttpError failure) {
		HttpStatusCode status = status(failure);
		HttpHeaders headers = new HttpHeaders();
		headers.addAll(failure.headers());
		if (failure.secondsToWait() > 0) {
			headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(failure.secondsToWait()));
		}
		if (status.value() == HttpStatus.UNAUTHORIZED.value()) {
			headers.set(HttpHeaders.WWW_AUTHENTICATE, OmnideskKey.NAME + " realm=\"Twindesk\"");
		}
		Map<String, Object> body = new LinkedHashMap<>();
		ContractViolationException violation = (failure.cause() instanceof ContractViolationException strict) ? strict
				: null;
		if (violation == null
				&& this.switches.assume(OmnideskSwitches.ERROR_FORM, OmnideskSwitches.RESPONSE).equals("error")) {
			body.put("error", message(failure, status));
		}
		else {
			body.put("status", "error");
			body.put("message", message(failure, status));
		}
		if (failure.cause() instanceof InvalidParametersException invalid) {
			body.put("errors", invalid.errors());
		}
		if (violation != null) {
			headers.set(ContractViolationException.HEADER, violation.findings().get(0).rule());
			body.put("errors", this.rejection.errors(violation));
		}
		return new DialectError(status, headers, MediaType.APPLICATION_JSON, body);
	}

	@Override
	public void addFindings(HttpError failure, @Nullable String operation, RequestFindings findings) {
		this.rejection.addTo(findings, failure, operation);
	}

	private HttpStatusCode status(HttpError failure) {
		Throwable cause = failure.cause();
		if (cause instanceof InvalidParametersException) {
			return option(OmnideskSwitches.INVALID_STATUS);
		}
		if (cause instanceof InvalidIdempotencyKeyException || cause instanceof ContractViolationException) {
			return HttpStatus.BAD_REQUEST;
		}
		if (cause instanceof IdempotencyKeyReusedException) {
			return HttpStatus.UNPROCESSABLE_CONTENT;
		}
		if (cause instanceof ParameterTakenException) {
			return option(OmnideskSwitches.DUPLICATE_STATUS);
		}
		if (cause instanceof StatusLockedException || cause instanceof ReservationConflictException) {
			return HttpStatus.CONFLICT;
		}
		if (cause instanceof UserNotFoundException || cause instanceof AgentException) {
			return HttpStatus.NOT_FOUND;
		}
		return failure.status();
	}

	private HttpStatusCode option(Switch status) {
		return HttpStatus.valueOf(Integer.parseInt(this.switches.assume(status, OmnideskSwitches.RESPONSE)));
	}

	private static String message(HttpError failure, HttpStatusCode status) {
		Throwable cause = failure.cause();
		return (cause != null && hasClientMessage(cause)) ? String.valueOf(cause.getMessage())
				: statusMessage(failure, status);
	}

	/** Whether the message of an exception is written for clients. */
	private static boolean hasClientMessage(Throwable cause) {
		return cause instanceof InvalidParametersException || cause instanceof ParameterTakenException
				|| cause instanceof ContractViolationException || cause instanceof UnknownDomainException
				|| cause instanceof AgentException || cause instanceof UserNotFoundException
				|| cause instanceof BadCredentialsException || cause instanceof AccessDeniedException
				|| cause instanceof RequestTooLargeException || cause instanceof UnreadableInputException
				|| cause instanceof InvalidIdempotencyKeyException || cause instanceof IdempotencyKeyReusedException
				|| cause instanceof InvalidHeadException || cause instanceof ContentEncodingException
				|| cause instanceof ServerStartingException;
	}

	private static String statusMessage(HttpError failure, HttpStatusCode status) {
		return switch (status.value()) {
			case 404 -> "There is nothing at this address";
			case 405 -> "This address takes other methods, see Allow";
			case 415 -> "The body must be urlencoded, multipart/form-data or JSON, in UTF-8";
			case 429 -> (failure.cause() instanceof TooManyWrongKeysException) ? "Too many wrong keys, see Retry-After"
					: "Too many requests, see Retry-After";
			case 500 -> "Something went wrong in the server";
			case 503 -> (failure.cause() instanceof ResponseStatusException)
					? "The service is unavailable, see Retry-After" : "The database is away, see Retry-After";
			default -> failure.reasonPhrase();
		};
	}

}
