package io.twindesk.fault;

import io.twindesk.workspace.RetriedOnLockFailure;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the calls that rules are for. Each count is a transaction of its own, so no two
 * calls of any server get the same number.
 */
@Component
@Transactional
@RetriedOnLockFailure
class FaultRuleCounter {

	private final FaultRuleRepository rules;

	FaultRuleCounter(FaultRuleRepository rules) {
		this.rules = rules;
	}

	/** The number of this call with the rule, from 1; 0 if the rule is gone. */
	long next(int place, String ruleId) {
		return (this.rules.count(place, ruleId) == 1) ? this.rules.matched(place) : 0;
	}

}
