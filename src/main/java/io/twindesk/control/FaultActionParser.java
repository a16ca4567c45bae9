package io.twindesk.control;

import java.time.DateTimeException;
import java.time.Duration;

import io.twindesk.fault.FaultAction;
import io.twindesk.fault.FaultActionBuilder;
import io.twindesk.input.InputObject;
import io.twindesk.web.ErrorResponder;
import io.twindesk.web.OperationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads the {@code then} object of a fault rule. */
@Component
class FaultActionParser {

	private static final int MAX_BODY = 65_536;

	private static final int MAX_RETRY_AFTER = 86_400;

	private final OperationRegistry operationRegistry;

	private final ErrorResponder errors;

	FaultActionParser(OperationRegistry operationRegistry, ErrorResponder errors) {
		this.operationRegistry = operationRegistry;
		this.errors = errors;
	}

	/**
	 * Reads the action of a rule, and reports all errors to the rule's reader.
	 * @param operation the pattern of the rule's operations
	 */
	FaultAction read(InputObject rule, String operation) {
		InputObject then = rule.object("then");
		if (then == null) {
			rule.error("then", "is required");
			return new FaultActionBuilder().drop(true).build();
		}
		String code = then.text("error");
		if (code != null) {
			checkCode(then, operation, code);
		}
		FaultAction faultAction = new FaultActionBuilder().error(code)
			.status(integer(then.number("status", FaultAction.MIN_STATUS, FaultAction.MAX_STATUS)))
			.delay(duration(then, "delay", FaultAction.MAX_DELAY))
			.drop(flag(then, "drop"))
			.reset(flag(then, "reset"))
			.truncate(integer(then.number("truncate", 0, FaultAction.MAX_BYTES)))
			.drip(drip(then.object("drip")))
			.retryAfter(integer(then.number("retryAfter", 1, MAX_RETRY_AFTER)))
			.body(body(then))
			.contentType(contentType(then))
			.build();
		FaultRuleCheck.check(faultAction, rule, then);
		return faultAction;
	}

	private static @Nullable Integer integer(@Nullable Long number) {
		return (number != null) ? Integer.valueOf(number.intValue()) : null;
	}

	private static @Nullable String body(InputObject then) {
		String body = then.text("body");
		if (body != null && body.length() > MAX_BODY) {
			then.error("body", "must have at most " + MAX_BODY + " characters");
		}
		return body;
	}

	private static @Nullable String contentType(InputObject then) {
		String type = then.text("contentType");
		if (type != null && !isContentType(type)) {
			then.error("contentType", "must be a media type such as text/html");
		}
		return type;
	}

	private static boolean isContentType(String type) {
		try {
			return type.matches("[ -~]{1,200}") && MediaType.parseMediaType(type).isConcrete();
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	/** Checks that a code exists in every operation of the rule. */
	private void checkCode(InputObject then, String operation, String code) {
		this.operationRegistry.all()
			.stream()
			.filter((route) -> OperationRegistry.matches(operation, route.operation()))
			.filter((route) -> this.errors.fromCode(route.plainPath(), code) == null)
			.findFirst()
			.ifPresent((route) -> then.error("error", "must be an error code of " + route.operation()
					+ " or the name of an HTTP status such as too_many_requests"));
	}

	private static FaultAction.@Nullable Drip drip(@Nullable InputObject drip) {
		if (drip == null) {
			return null;
		}
		Long bytes = drip.number("bytes", 1, FaultAction.MAX_BYTES);
		Duration every = duration(drip, "every", FaultAction.MAX_PAUSE);
		if (bytes == null) {
			drip.error("bytes", "is required");
		}
		if (every == null) {
			drip.error("every", "is required");
		}
		return (bytes != null && every != null) ? new FaultAction.Drip(bytes.intValue(), every) : null;
	}

	private static @Nullable Duration duration(InputObject body, String field, Duration max) {
		String text = body.text(field);
		if (text == null) {
			return null;
		}
		try {
			Duration duration = Duration.parse(text);
			if (duration.compareTo(FaultAction.MIN_DELAY) >= 0 && duration.compareTo(max) <= 0) {
				return duration;
			}
		}
		catch (DateTimeException ex) {
			// reported below
		}
		body.error(field, "must be a duration from " + FaultAction.MIN_DELAY + " to " + max);
		return null;
	}

	private static boolean flag(InputObject then, String field) {
		Boolean value = then.bool(field);
		if (Boolean.FALSE.equals(value)) {
			then.error(field, "must be true");
		}
		return Boolean.TRUE.equals(value);
	}

}
