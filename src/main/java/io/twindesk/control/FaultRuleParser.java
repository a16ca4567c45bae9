package io.twindesk.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.twindesk.fault.FaultAction;
import io.twindesk.fault.FaultRule;
import io.twindesk.input.InputObject;
import io.twindesk.input.InvalidInputException;
import io.twindesk.input.Value;
import io.twindesk.web.OperationRegistry;

import org.springframework.stereotype.Component;

/** Reads lists of rules. All that is wrong with one is told at once. */
@Component
class FaultRuleParser {

	private static final int MAX_RULES = 1000;

	private static final int MAX_CALLS = 1_000_000_000;

	private final OperationRegistry operationRegistry;

	private final FaultActionParser actions;

	FaultRuleParser(OperationRegistry operationRegistry, FaultActionParser actions) {
		this.operationRegistry = operationRegistry;
		this.actions = actions;
	}

	/**
	 * The rules of a body.
	 * @throws InvalidInputException with all that is wrong, by its path
	 */
	List<FaultRule> read(Value input) {
		Map<String, String> faults = new LinkedHashMap<>();
		List<InputObject> objects = InputObject.list(input, faults);
		if (objects.size() > MAX_RULES) {
			faults.put("", "takes " + MAX_RULES + " rules at most");
		}
		Set<String> ids = new HashSet<>();
		List<FaultRule> rules = new ArrayList<>();
		for (InputObject object : objects) {
			FaultRule faultRule = read(object, "fault-" + (rules.size() + 1));
			if (!ids.add(faultRule.id())) {
				object.error("id", "is another rule's, too");
			}
			// what a list of the rules tells beside them, so that it can be put back
			object.value("matched");
			object.value("applied");
			object.rejectUnknown();
			rules.add(faultRule);
		}
		if (!faults.isEmpty()) {
			throw InvalidInputException.ofBody(faults);
		}
		return rules;
	}

	private FaultRule read(InputObject rule, String defaultValue) {
		String id = Objects.requireNonNullElse(rule.text("id"), defaultValue);
		if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
			rule.error("id", "takes 1 to 100 of letters, digits, dots, hyphens and underscores");
		}
		String operation = rule.text("operation");
		String unknown = (operation != null) ? this.operationRegistry.errorOf(operation) : "is required";
		if (unknown != null) {
			rule.error("operation", unknown);
		}
		InputObject where = rule.object("where");
		Long userId = (where != null) ? where.id("userId") : null;
		String email = (where != null) ? where.text("email") : null;
		if (where != null && where.size() == 0) {
			rule.error("where", "takes userId, email or both");
		}
		if (email != null && (email.isEmpty() || email.length() > 1000)) {
			rule.error("where.email", "takes 1 to 1000 characters");
		}
		Long times = rule.number("times", 1, MAX_CALLS);
		Long after = rule.number("after", 0, MAX_CALLS);
		FaultAction then = this.actions.read(rule, (unknown == null) ? Objects.requireNonNull(operation) : "*");
		boolean afterWrite = Boolean.TRUE.equals(rule.bool("afterWrite"));
		return new FaultRule(id, Objects.requireNonNullElse(operation, ""), userId, email, (after != null) ? after : 0,
				times, then, afterWrite);
	}

}
