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

/** Reads lists of fault rules and reports all errors together. */
@Component
class FaultRuleParser {

	private static final int MAX_RULES = 1000;

	private static final int MAX_REQUESTS = 1_000_000_000;

	private final OperationRegistry operationRegistry;

	private final FaultActionParser actions;

	FaultRuleParser(OperationRegistry operationRegistry, FaultActionParser actions) {
		this.operationRegistry = operationRegistry;
		this.actions = actions;
	}

	/**
	 * Reads the rules of a body.
	 * @throws InvalidInputException with all errors by path
	 */
	List<FaultRule> read(Value input) {
		Map<String, String> errors = new LinkedHashMap<>();
		List<InputObject> objects = InputObject.list(input, errors);
		if (objects.size() > MAX_RULES) {
			errors.put("", "must have at most " + MAX_RULES + " rules");
		}
		Set<String> ids = new HashSet<>();
		List<FaultRule> rules = new ArrayList<>();
		for (InputObject object : objects) {
			FaultRule faultRule = read(object, "fault-" + (rules.size() + 1));
			if (!ids.add(faultRule.id())) {
				object.error("id", "must be unique");
			}
			// a listed rule has these counts, and must be accepted unchanged
			object.value("matched");
			object.value("applied");
			object.rejectUnknown();
			rules.add(faultRule);
		}
		if (!errors.isEmpty()) {
			throw InvalidInputException.ofBody(errors);
		}
		return rules;
	}

	private FaultRule read(InputObject rule, String defaultId) {
		String id = Objects.requireNonNullElse(rule.text("id"), defaultId);
		if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
			rule.error("id", "must be 1 to 100 letters, digits, dots, hyphens and underscores");
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
			rule.error("where", "must have userId, email or both");
		}
		if (email != null && (email.isEmpty() || email.length() > 1000)) {
			rule.error("where.email", "must have 1 to 1000 characters");
		}
		Long times = rule.number("times", 1, MAX_REQUESTS);
		Long after = rule.number("after", 0, MAX_REQUESTS);
		FaultAction then = this.actions.read(rule, (unknown == null) ? Objects.requireNonNull(operation) : "*");
		boolean afterWrite = Boolean.TRUE.equals(rule.bool("afterWrite"));
		return new FaultRule(id, Objects.requireNonNullElse(operation, ""), userId, email, (after != null) ? after : 0,
				times, then, afterWrite);
	}

}
