package io.twindesk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is to go wrong in a workspace, counted and never by chance. */
public final class TwindeskFaults {

	private final List<Map<String, Object>> rules = new ArrayList<>();

	private final WorkspaceClient api;

	TwindeskFaults(WorkspaceClient api) {
		this.api = api;
	}

	/**
	 * Begins a rule.
	 * @param operation an operation's name, {@code deskie.*}, {@code omnidesk.*} or
	 * {@code *}
	 */
	public FaultRuleBuilder on(String operation) {
		return new FaultRuleBuilder(this, operation);
	}

	/** Lets everything go well again. */
	public synchronized void clear() {
		this.api.call("DELETE", "/faults", null);
		forget();
	}

	/** Replaces the rules by those so far and this one, so the counts begin anew. */
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
