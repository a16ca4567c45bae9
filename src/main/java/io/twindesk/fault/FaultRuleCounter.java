package io.twindesk.fault;

import io.twindesk.transaction.RetriedOnLockFailure;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the requests that match a rule. Each count has its own transaction, so no two
 * requests to any servers get the same number.
 */
@Component
@Transactional
@RetriedOnLockFailure
class FaultRuleCounter {

	private final FaultRuleRepository rules;

	FaultRuleCounter(FaultRuleRepository rules) {
		this.rules = rules;
	}

	/**
	 * Returns the number of this request for the rule, from 1; 0 if the rule no longer
	 * exists.
	 */
	long next(int place, String ruleId) {
		return (this.rules.count(place, ruleId) == 1) ? this.rules.matched(place) : 0;
	}

}
