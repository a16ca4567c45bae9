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
		if (action instanceof Action.Error error) {
			return Map.of("error", error.code());
		}
		if (action instanceof Action.Status status) {
			return Map.of("status", status.status());
		}
		if (action instanceof Action.Delay delay) {
			return Map.of("delay", text(delay.by()));
		}
		if (action instanceof Action.Truncate truncate) {
			return Map.of("truncate", truncate.bytes());
		}
		if (action instanceof Action.Drip drip) {
			Map<String, Object> inside = new LinkedHashMap<>();
			inside.put("bytes", drip.bytes());
			inside.put("every", text(drip.every()));
			return Map.of("drip", inside);
		}
		return Map.of((action instanceof Action.Reset) ? "reset" : "drop", true);
	}

	private static String text(Duration duration) {
		return duration.toString();
	}

	@JsonInclude(Include.NON_NULL)
	record Where(@Nullable Long userId, @Nullable String email) {
	}

}
