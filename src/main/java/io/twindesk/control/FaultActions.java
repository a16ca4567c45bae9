package io.twindesk.control;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.twindesk.fault.Action;
import io.twindesk.web.FailureAnswers;
import io.twindesk.web.Operations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads the {@code then} of a rule. */
@Component
class FaultActions {

	private static final int MOST_BYTES = 10_000_000;

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
			return new Action.Drop();
		}
		List<Action> actions = new ArrayList<>();
		String code = then.text("error");
		if (code != null) {
			checkCode(then, operation, code);
			actions.add(new Action.Error(code));
		}
		Long status = then.number("status", 400, 599);
		if (status != null) {
			actions.add(new Action.Status(status.intValue()));
		}
		Duration delay = duration(then, "delay", Duration.ofMillis(1), Duration.ofMinutes(10));
		if (delay != null) {
			actions.add(new Action.Delay(delay));
		}
		if (isTrue(then, "drop")) {
			actions.add(new Action.Drop());
		}
		if (isTrue(then, "reset")) {
			actions.add(new Action.Reset());
		}
		Long truncate = then.number("truncate", 0, MOST_BYTES);
		if (truncate != null) {
			actions.add(new Action.Truncate(truncate.intValue()));
		}
		Action drip = drip(then.object("drip"));
		if (drip != null) {
			actions.add(drip);
		}
		if (then.size() != 1) {
			rule.fault("then", "takes one of error, status, delay, drop, reset, truncate, drip");
		}
		return actions.isEmpty() ? new Action.Drop() : actions.get(0);
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

	private static @Nullable Action drip(@Nullable JsonBody drip) {
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
