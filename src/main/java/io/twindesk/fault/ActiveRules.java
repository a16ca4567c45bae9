package io.twindesk.fault;

import java.util.List;
import java.util.Optional;

import io.twindesk.workspace.WorkspaceCache;
import io.twindesk.workspace.WorkspaceCaches;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.stereotype.Component;

/**
 * Reads the rules of the current workspace from a cache: exact for changes made by this
 * process, at most one second old for changes made by others. Separate from
 * {@link FaultInjection} to spare each request the overhead of its retry proxy.
 */
@Component
class ActiveRules {

	private final FaultRuleRepository rules;

	private final WorkspaceContext workspaceContext;

	private final WorkspaceCache<Long, WorkspaceRules> cache;

	ActiveRules(FaultRuleRepository rules, WorkspaceContext workspaceContext, WorkspaceCaches caches) {
		this.rules = rules;
		this.workspaceContext = workspaceContext;
		this.cache = caches.create(WorkspaceRules::workspaceId);
	}

	/**
	 * Returns the rules in their order; most workspaces have none. Must not be called in
	 * a transaction.
	 */
	List<OrderedRule> rules() {
		long workspaceId = this.workspaceContext.get().id();
		return this.cache.get(workspaceId, () -> Optional.of(load(workspaceId))).orElseThrow().rules();
	}

	private WorkspaceRules load(long workspaceId) {
		return new WorkspaceRules(workspaceId,
				this.rules.findAll().stream().map((row) -> new OrderedRule(row.place(), row.toRule())).toList());
	}

	/** A rule and its place in the table. */
	record OrderedRule(int place, FaultRule rule) {
	}

	private record WorkspaceRules(long workspaceId, List<OrderedRule> rules) {
	}

}
