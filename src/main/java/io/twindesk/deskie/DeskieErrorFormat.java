package io.twindesk.deskie;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.twindesk.idempotency.IdempotencyKeyReusedException;
import io.twindesk.idempotency.InvalidIdempotencyKeyException;
import io.twindesk.input.UnreadableInputException.Source;
import io.twindesk.input.UnreadableInputException;
import io.twindesk.rules.Switch;
import io.twindesk.rules.SwitchPositions;
import io.twindesk.user.IdentifierTakenException;
import io.twindesk.user.InvalidCustomFieldException;
import io.twindesk.user.InvalidIdentifierException;
import io.twindesk.user.NoIdentifierException;
import io.twindesk.user.NotLinkedException;
import io.twindesk.user.SelfLinkException;
import io.twindesk.user.UserNotFoundException;
import io.twindesk.verdict.ContractViolationException;
import io.twindesk.verdict.RequestFindings;
import io.twindesk.web.DialectError;
import io.twindesk.web.ErrorFormat;
import io.twindesk.web.HttpError;
import io.twindesk.connector.InvalidHeadException;
import io.twindesk.web.UnknownDomainException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.NoHandlerFoundException;

/**
 * Writes every error as Deskie does: <code>{"error": "user_not_found"}</code>.
 */
@Component
@Order(20)
class DeskieErrorFormat implements ErrorFormat {

	private static final String USER_NOT_FOUND = "user_not_found";

	/** The codes of the exceptions that always have the same one. */
	private static final Map<Class<? extends Exception>, String> CODES = Map.of(StaffMismatchException.class,
			"staff_has_not_access", UnknownDomainException.class, "domain_not_found",
			InvalidIdempotencyKeyException.class, "wrong_idempotency_key", IdempotencyKeyReusedException.class,
			DeskieException.KEY_REUSED, NoIdentifierException.class, "empty_user_data", SelfLinkException.class,
			"cannot_link_to_itself", NotLinkedException.class, "users_not_linked", InvalidCustomFieldException.class,
			"wrong_custom_fields", ContractViolationException.class, DeskieException.CONTRACT_VIOLATION);

	private final SwitchPositions switches;

	private final DeskieRejection rejection;

	DeskieErrorFormat(SwitchPositions switches, DeskieRejection rejection) {
		this.rejection = rejection;
		this.switches = switches;
	}

	/**
	 * Whether the path is below /api, or empty because the request line could not be
	 * parsed.
	 */
	@Override
	public boolean supports(String path) {
		return path.isEmpty() || path.equals("/api") || path.startsWith("/api/");
	}

	@Override
	public void prepare(HttpServletRequest request, HttpServletResponse response) {
		RateLimitHeaders.off(response);
	}

	@Override
	public DialectError format(HttpError failure) {
		DeskieException error = toDeskieException(failure);
		HttpHeaders headers = new HttpHeaders();
		headers.addAll(failure.headers());
		if (failure.secondsToWait() > 0) {
			headers.set(RateLimitHeaders.RETRY_AFTER, String.valueOf(failure.secondsToWait()));
		}
		if (error.status() == HttpStatus.TOO_MANY_REQUESTS
				&& !(failure.cause() instanceof RateLimitExceededException)) {
			// no rate limiter has set the header
			headers.set(RateLimitHeaders.CALLS_LEFT, "0");
		}
		if (failure.cause() instanceof ContractViolationException violation) {
			headers.set(ContractViolationException.HEADER, violation.findings().get(0).rule());
		}
		if (error.status() == HttpStatus.UNAUTHORIZED) {
			headers.set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Twindesk\"");
		}
		return new DialectError(error.status(), headers, MediaType.APPLICATION_JSON, Map.of("error", error.code()));
	}

	@Override
	public @Nullable HttpError fromCode(String code) {
		DeskieException error = DeskieException.fromCode(code);
		return (error != null) ? HttpError.simulated(error.status(), error) : ErrorFormat.super.fromCode(code);
	}

	@Override
	public void addFindings(HttpError failure, @Nullable String operation, RequestFindings findings) {
		this.rejection.addTo(findings, toDeskieException(failure), failure.cause(), operation);
	}

	private DeskieException toDeskieException(HttpError failure) {
		Throwable cause = failure.cause();
		String code = (cause != null) ? CODES.get(cause.getClass()) : null;
		if (code != null) {
			return Objects.requireNonNull(DeskieException.fromCode(code));
		}
		DeskieException switched = (cause != null) ? switchedError(cause) : null;
		if (switched != null) {
			return switched;
		}
		if (cause instanceof DeskieException error) {
			return error;
		}
		if (cause instanceof InvalidIdentifierException invalid) {
			return DeskieException.wrongValue(DeskieIdentifier.errorSuffix(invalid.type()));
		}
		if (cause instanceof RateLimitExceededException) {
			return new DeskieException(HttpStatus.TOO_MANY_REQUESTS, "too_many_requests");
		}
		if (cause instanceof InvalidHeadException ex) {
			return new DeskieException(ex.status(), ex.code());
		}
		if (cause instanceof UnreadableInputException ex) {
			return DeskieException.wrongValue(source(ex.source()));
		}
		return new DeskieException(status(failure.status()), code(failure.status(), cause));
	}

	/** Returns the error of an exception that a switch decides, null for any other. */
	private @Nullable DeskieException switchedError(Throwable cause) {
		if (cause instanceof UserNotFoundException) {
			return new DeskieException(status(DeskieSwitches.NOT_FOUND_STATUS), USER_NOT_FOUND);
		}
		if (cause instanceof DeskieException error && error.code().equals(USER_NOT_FOUND)) {
			DeskieException switched = new DeskieException(status(DeskieSwitches.NOT_FOUND_STATUS), USER_NOT_FOUND);
			return (error.key() != null) ? switched.at(error.key()) : switched;
		}
		if (cause instanceof NoHandlerFoundException
				&& this.switches.assume(DeskieSwitches.UNKNOWN_ROUTE, "path").equals("403")) {
			return new DeskieException(HttpStatus.FORBIDDEN, "access_denied");
		}
		if (cause instanceof IdentifierTakenException taken) {
			return new DeskieException(status(DeskieSwitches.DUPLICATE_STATUS),
					DeskieUserFormat.code(taken.type(), this.switches) + "_already_"
							+ this.switches.assume(DeskieSwitches.DUPLICATE_CODE, DeskieSwitches.RESPONSE));
		}
		return null;
	}

	private HttpStatus status(Switch status) {
		return HttpStatus.valueOf(Integer.parseInt(this.switches.assume(status, DeskieSwitches.RESPONSE)));
	}

	/** Returns the source in error codes; a multipart body is a form, too. */
	private static String source(Source source) {
		return ((source == Source.MULTIPART) ? Source.FORM : source).name().toLowerCase(Locale.ROOT);
	}

	private static HttpStatus status(HttpStatusCode status) {
		HttpStatus known = HttpStatus.resolve(status.value());
		return (known != null) ? known : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private static String code(HttpStatusCode status, @Nullable Throwable cause) {
		return switch (status.value()) {
			case 400 -> (cause instanceof RequestRejectedException || cause == null) ? "wrong_url" : "wrong_request";
			case 401 -> "wrong_credentials";
			case 403 -> "access_denied";
			case 404 -> "not_found";
			case 405 -> "method_not_allowed";
			case 413 -> "request_too_large";
			case 415 -> "unsupported_media_type";
			case 429 -> "too_many_requests";
			case 503 -> "service_unavailable";
			default -> status.is5xxServerError() ? "internal_error" : "wrong_request";
		};
	}

}
