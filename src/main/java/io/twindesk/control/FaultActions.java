package io.twindesk.control;

import java.time.DateTimeException;
import java.time.Duration;

import io.twindesk.fault.Action;
import io.twindesk.fault.ActionBuilder;
import io.twindesk.web.FailureAnswers;
import io.twindesk.web.Operations;
import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads the {@code then} of a rule. */
@Component
class FaultActions {

	private static final int MOST_BYTES = 10_000_000;

	private static final int MAX_BODY = 65_536;

	private static final int MAX_RETRY_AFTER = 86_400;

	private final Operations operations;

	private final FailureAnswers answers;

	FaultActions(Operations operations, FailureAnswers answers) {
		this.operations = operations;
		this.answers = answers;
	}

	/**
	 * What a rule does; what is wrong with it is told to the rule's body.
	 * @param operation the operations that the rule is for
	 */
	Action read(JsonBody rule, String operation) {
		JsonBody then = rule.object("then");
		if (then == null) {
			rule.fault("then", "is required");
			return new ActionBuilder().drop(true).build();
		}
		String code = then.text("error");
		if (code != null) {
			checkCode(then, operation, code);
		}
		Action action = new ActionBuilder().error(code)
			.status(integer(then.number("status", 200, 599)))
			.delay(duration(then, "delay", Duration.ofMillis(1), Duration.ofMinutes(10)))
			.drop(isTrue(then, "drop"))
			.reset(isTrue(then, "reset"))
			.truncate(integer(then.number("truncate", 0, MOST_BYTES)))
			.drip(drip(then.object("drip")))
			.retryAfter(integer(then.number("retryAfter", 1, MAX_RETRY_AFTER)))
			.body(body(then))
			.contentType(contentType(then))
			.build();
		FaultCombination.check(action, rule, then);
		return action;
	}

	private static @Nullable Integer integer(@Nullable Long number) {
		return (number != null) ? Integer.valueOf(number.intValue()) : null;
	}

	private static @Nullable String body(JsonBody then) {
		String body = then.text("body");
		if (body != null && body.length() > MAX_BODY) {
			then.fault("body", "must have at most " + MAX_BODY + " characters");
		}
		return body;
	}

	private static @Nullable String contentType(JsonBody then) {
		String type = then.text("contentType");
		if (type != null && !isContentType(type)) {
			then.fault("contentType", "must be a media type such as text/html");
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

	/** A code has to be known wherever the rule may be applied. */
	private void checkCode(JsonBody then, String operation, String code) {
		this.operations.all()
			.stream()
			.filter((route) -> Operations.matches(operation, route.operation()))
			.filter((route) -> this.answers.named(route.plainPath(), code) == null)
			.findFirst()
			.ifPresent((route) -> then.fault("error", "is no error of " + route.operation()
					+ "; take one of its dialect's codes or the name of an HTTP status, such as too_many_requests"));
	}

	private static Action.@Nullable Drip drip(@Nullable JsonBody drip) {
		if (drip == null) {
			return null;
		}
		Long bytes = drip.number("bytes", 1, MOST_BYTES);
		Duration every = duration(drip, "every", Duration.ofMillis(1), Duration.ofMinutes(1));
		if (bytes == null) {
			drip.fault("bytes", "is required");
		}
		if (every == null) {
			drip.fault("every", "is required");
		}
		return (bytes != null && every != null) ? new Action.Drip(bytes.intValue(), every) : null;
	}

	private static @Nullable Duration duration(JsonBody body, String field, Duration least, Duration most) {
		String text = body.text(field);
		if (text == null) {
			return null;
		}
		try {
			Duration duration = Duration.parse(text);
			if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
				return duration;
			}
		}
		catch (DateTimeException ex) {
			// told below
		}
		body.fault(field, "takes a duration from " + least + " to " + most);
		return null;
	}

	private static boolean isTrue(JsonBody then, String field) {
		Boolean flag = then.flag(field);
		if (Boolean.FALSE.equals(flag)) {
			then.fault(field, "takes true");
		}
		return Boolean.TRUE.equals(flag);
	}

}
