package io.twindesk.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.twindesk.fault.Action;
import io.twindesk.fault.CountedRule;
import io.twindesk.fault.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the control API shows it.
 *
 * @param matched how many calls have reached it that it is for
 * @param applied to how many of them it was applied
 */
@JsonInclude(Include.NON_NULL)
record FaultJson(String id, String operation, @Nullable Where where, long after, @Nullable Long times,
		Map<String, Object> then, boolean afterWrite, long matched, long applied) {

	static FaultJson of(CountedRule counted) {
		Rule rule = counted.rule();
		Where where = (rule.userId() != null || rule.email() != null) ? new Where(rule.userId(), rule.email()) : null;
		return new FaultJson(rule.id(), rule.operation(), where, rule.after(), rule.times(), then(rule.then()),
				rule.afterWrite(), counted.matched(), counted.applied());
	}

	private static Map<String, Object> then(Action action) {
		Map<String, @Nullable Object> then = new LinkedHashMap<>();
		then.put("error", action.error());
		then.put("status", action.status());
		then.put("retryAfter", action.retryAfter());
		then.put("body", action.body());
		then.put("contentType", action.contentType());
		then.put("delay", (action.delay() != null) ? text(action.delay()) : null);
		then.put("drop", action.drop() ? true : null);
		then.put("reset", action.reset() ? true : null);
		then.put("truncate", action.truncate());
		then.put("drip", drip(action.drip()));
		Map<String, Object> given = new LinkedHashMap<>();
		then.forEach((name, value) -> {
			if (value != null) {
				given.put(name, value);
			}
		});
		return given;
	}

	private static @Nullable Map<String, Object> drip(Action.@Nullable Drip drip) {
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
