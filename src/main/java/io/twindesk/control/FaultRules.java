package io.twindesk.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.twindesk.fault.Action;
import io.twindesk.fault.Rule;
import io.twindesk.web.Operations;
import io.twindesk.web.Value;

import org.springframework.stereotype.Component;

/** Reads lists of rules. All that is wrong with one is told at once. */
@Component
class FaultRules {

	private static final int MOST_RULES = 1000;

	private static final int MOST_CALLS = 1_000_000_000;

	private final Operations operations;

	private final FaultActions actions;

	FaultRules(Operations operations, FaultActions actions) {
		this.operations = operations;
		this.actions = actions;
	}

	/**
	 * The rules of a body.
	 * @throws InvalidBodyException with all that is wrong, by its path
	 */
	List<Rule> read(Value given) {
		Map<String, String> faults = new LinkedHashMap<>();
		List<JsonBody> objects = JsonBody.list(given, faults);
		if (objects.size() > MOST_RULES) {
			faults.put("", "takes " + MOST_RULES + " rules at most");
		}
		Set<String> ids = new HashSet<>();
		List<Rule> rules = new ArrayList<>();
		for (JsonBody object : objects) {
			Rule rule = read(object, "fault-" + (rules.size() + 1));
			if (!ids.add(rule.id())) {
				object.fault("id", "is another rule's, too");
			}
			// what a list of the rules tells beside them, so that it can be put back
			object.value("matched");
			object.value("applied");
			object.checkFields();
			rules.add(rule);
		}
		if (!faults.isEmpty()) {
			throw new InvalidBodyException(faults);
		}
		return rules;
	}

	private Rule read(JsonBody rule, String otherwise) {
		String id = Objects.requireNonNullElse(rule.text("id"), otherwise);
		if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
			rule.fault("id", "takes 1 to 100 of letters, digits, dots, hyphens and underscores");
		}
		String operation = rule.text("operation");
		String unknown = (operation != null) ? this.operations.fault(operation) : "is required";
		if (unknown != null) {
			rule.fault("operation", unknown);
		}
		JsonBody where = rule.object("where");
		Long userId = (where != null) ? where.id("userId") : null;
		String email = (where != null) ? where.text("email") : null;
		if (where != null && where.size() == 0) {
			rule.fault("where", "takes userId, email or both");
		}
		if (email != null && (email.isEmpty() || email.length() > 1000)) {
			rule.fault("where.email", "takes 1 to 1000 characters");
		}
		Long times = rule.number("times", 1, MOST_CALLS);
		Long after = rule.number("after", 0, MOST_CALLS);
		Action then = this.actions.read(rule, (unknown == null) ? Objects.requireNonNull(operation) : "*");
		boolean afterWrite = Boolean.TRUE.equals(rule.flag("afterWrite"));
		return new Rule(id, Objects.requireNonNullElse(operation, ""), userId, email, (after != null) ? after : 0,
				times, then, afterWrite);
	}

}
