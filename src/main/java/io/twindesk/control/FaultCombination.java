package io.twindesk.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.twindesk.fault.Action;

/** Which fields of an action can stand together. */
final class FaultCombination {

	private static final int FIRST_ERROR = 400;

	private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

	private FaultCombination() {
	}

	/** Reports each contradiction to the rule's body. */
	static void check(Action action, JsonBody rule, JsonBody then) {
		if (then.size() == 0) {
			rule.fault("then", "takes one or more of error, status, delay, drop, reset, truncate, drip");
		}
		Map<String, Boolean> effects = new LinkedHashMap<>();
		effects.put("drop", action.drop());
		effects.put("reset", action.reset());
		effects.put("error", action.error() != null);
		effects.put("status", action.status() != null);
		effects.put("truncate", action.truncate() != null);
		effects.put("drip", action.drip() != null);
		List<String> given = effects.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
		boolean cut = action.drop() || action.reset();
		if (given.size() > 1 && (cut || given.containsAll(List.of("error", "status")))) {
			rule.fault("then", "must not combine " + given.get(0) + " and " + given.get(1));
		}
		checkResponse(action, then, given.contains("error") || given.contains("status"));
	}

	private static void checkResponse(Action action, JsonBody then, boolean failure) {
		if (action.retryAfter() != null && !failure) {
			then.fault("retryAfter", "must stand beside error or status");
		}
		if (action.body() != null && !failure) {
			then.fault("body", "must stand beside error or status");
		}
		if (action.contentType() != null && action.body() == null) {
			then.fault("contentType", "must stand beside body");
		}
		if (action.status() != null && action.status() < FIRST_ERROR && action.body() == null) {
			then.fault("status", "must be from 400 to 599, or from 200 with a body");
		}
		if (action.status() != null && WITHOUT_BODY.contains(action.status()) && action.body() != null) {
			then.fault("status", "must not be " + action.status() + " with a body");
		}
	}

}
