package io.twindesk.fault;

import java.util.List;
import java.util.Optional;

import io.twindesk.workspace.WorkspaceCache;
import io.twindesk.workspace.WorkspaceCaches;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.stereotype.Component;

/**
 * The rules of the current workspace from memory: as this process last stored them, and
 * at most a second behind other processes. Apart from {@link FaultInjection}, whose proxy
 * would cost each request its retries.
 */
@Component
class ActiveRules {

	private final FaultRuleRepository rules;

	private final WorkspaceContext workspaceContext;

	private final WorkspaceCache<Long, Stored> stored;

	ActiveRules(FaultRuleRepository rules, WorkspaceContext workspaceContext, WorkspaceCaches caches) {
		this.rules = rules;
		this.workspaceContext = workspaceContext;
		this.stored = caches.create(Stored::workspaceId);
	}

	/**
	 * The rules in their order, an empty list for most workspaces. Not in a transaction.
	 */
	List<OrderedRule> rules() {
		long workspaceId = this.workspaceContext.get().id();
		return this.stored.get(workspaceId, () -> Optional.of(load(workspaceId))).orElseThrow().rules();
	}

	private Stored load(long workspaceId) {
		return new Stored(workspaceId,
				this.rules.findAll().stream().map((row) -> new OrderedRule(row.place(), row.toRule())).toList());
	}

	/** A rule and its place in the table. */
	record OrderedRule(int place, FaultRule rule) {
	}

	private record Stored(long workspaceId, List<OrderedRule> rules) {
	}

}
