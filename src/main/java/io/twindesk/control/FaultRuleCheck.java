package io.twindesk.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.twindesk.fault.FaultAction;
import io.twindesk.input.InputObject;

/** Checks the combination of an action's fields. */
final class FaultRuleCheck {

	private static final int FIRST_ERROR = 400;

	private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

	private FaultRuleCheck() {
	}

	/** Reports each invalid combination to the rule's reader. */
	static void check(FaultAction faultAction, InputObject rule, InputObject then) {
		if (then.size() == 0) {
			rule.error("then", "must have one or more of error, status, delay, drop, reset, truncate, drip");
		}
		Map<String, Boolean> effects = new LinkedHashMap<>();
		effects.put("drop", faultAction.drop());
		effects.put("reset", faultAction.reset());
		effects.put("error", faultAction.error() != null);
		effects.put("status", faultAction.status() != null);
		effects.put("truncate", faultAction.truncate() != null);
		effects.put("drip", faultAction.drip() != null);
		List<String> present = effects.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
		boolean closed = faultAction.drop() || faultAction.reset();
		if (present.size() > 1 && (closed || present.containsAll(List.of("error", "status")))) {
			rule.error("then", "must not combine " + present.get(0) + " and " + present.get(1));
		}
		checkResponse(faultAction, then, present.contains("error") || present.contains("status"));
	}

	private static void checkResponse(FaultAction faultAction, InputObject then, boolean failure) {
		if (faultAction.retryAfter() != null && !failure) {
			then.error("retryAfter", "must be combined with error or status");
		}
		if (faultAction.body() != null && !failure) {
			then.error("body", "must be combined with error or status");
		}
		if (faultAction.contentType() != null && faultAction.body() == null) {
			then.error("contentType", "must be combined with body");
		}
		if (faultAction.status() != null && faultAction.status() < FIRST_ERROR && faultAction.body() == null) {
			then.error("status", "must be from 400 to 599, or from 200 with a body");
		}
		if (faultAction.status() != null && WITHOUT_BODY.contains(faultAction.status()) && faultAction.body() != null) {
			then.error("status", "must not be " + faultAction.status() + " with a body");
		}
	}

}
