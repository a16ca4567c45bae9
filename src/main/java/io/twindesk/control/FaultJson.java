package io.twindesk.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.twindesk.fault.FaultAction;
import io.twindesk.fault.FaultRule;
import io.twindesk.fault.FaultRuleStats;
import org.jspecify.annotations.Nullable;

/**
 * JSON of a fault rule.
 *
 * @param matched the number of requests that matched the rule
 * @param applied the number of requests to which it was applied
 */
@JsonInclude(Include.NON_NULL)
record FaultJson(String id, String operation, @Nullable Where where, long after, @Nullable Long times,
		Map<String, Object> then, boolean afterWrite, long matched, long applied) {

	static FaultJson of(FaultRuleStats stats) {
		FaultRule faultRule = stats.rule();
		Where where = (faultRule.userId() != null || faultRule.email() != null)
				? new Where(faultRule.userId(), faultRule.email()) : null;
		return new FaultJson(faultRule.id(), faultRule.operation(), where, faultRule.after(), faultRule.times(),
				then(faultRule.then()), faultRule.afterWrite(), stats.matched(), stats.applied());
	}

	private static Map<String, Object> then(FaultAction faultAction) {
		Map<String, @Nullable Object> then = new LinkedHashMap<>();
		then.put("error", faultAction.error());
		then.put("status", faultAction.status());
		then.put("retryAfter", faultAction.retryAfter());
		then.put("body", faultAction.body());
		then.put("contentType", faultAction.contentType());
		then.put("delay", (faultAction.delay() != null) ? text(faultAction.delay()) : null);
		then.put("drop", faultAction.drop() ? true : null);
		then.put("reset", faultAction.reset() ? true : null);
		then.put("truncate", faultAction.truncate());
		then.put("drip", drip(faultAction.drip()));
		Map<String, Object> present = new LinkedHashMap<>();
		then.forEach((name, value) -> {
			if (value != null) {
				present.put(name, value);
			}
		});
		return present;
	}

	private static @Nullable Map<String, Object> drip(FaultAction.@Nullable Drip drip) {
		if (drip == null) {
			return null;
		}
		Map<String, Object> inside = new LinkedHashMap<>();
		inside.put("bytes", drip.bytes());
		inside.put("every", text(drip.every()));
		return inside;
	}

	private static String text(Duration duration) {
		return duration.toString();
	}

	@JsonInclude(Include.NON_NULL)
	record Where(@Nullable Long userId, @Nullable String email) {
	}

}
