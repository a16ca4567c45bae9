package io.twindesk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Injects faults into a workspace. Faults are counted, never random. */
public final class TwindeskFaults {

	private final List<Map<String, Object>> rules = new ArrayList<>();

	private final WorkspaceClient api;

	TwindeskFaults(WorkspaceClient api) {
		this.api = api;
	}

	/**
	 * Starts a rule.
	 * @param operation name of an operation, {@code deskie.*}, {@code omnidesk.*} or
	 * {@code
	 * *}
	 */
	public FaultRuleBuilder on(String operation) {
		return new FaultRuleBuilder(this, operation);
	}

	/** Removes all rules. */
	public synchronized void clear() {
		this.api.call("DELETE", "/faults", null);
		forget();
	}

	/**
	 * Replaces the rules by the existing ones and this one, which resets their counts.
	 */
	synchronized void add(Map<String, Object> rule) {
		List<Map<String, Object>> all = new ArrayList<>(this.rules);
		all.add(rule);
		this.api.call("PUT", "/faults", all);
		this.rules.add(rule);
	}

	synchronized void forget() {
		this.rules.clear();
	}

}
