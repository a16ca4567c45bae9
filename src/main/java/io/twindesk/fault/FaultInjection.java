package io.twindesk.fault;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.twindesk.fault.ActiveRules.OrderedRule;
import io.twindesk.transaction.RetriedOnLockFailure;
import io.twindesk.web.OperationRegistry;
import io.twindesk.workspace.WorkspaceCaches;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceReset;
import io.twindesk.workspace.WorkspaceService;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fault rules of the current workspace. Their effects are counted, never random. The
 * counts are stored in the database, so they apply to all servers together.
 */
@Service
@RetriedOnLockFailure
public class FaultInjection {

	private final FaultRuleRepository rules;

	private final FaultRuleCounter counts;

	private final WorkspaceService workspaces;

	private final EntityManager entityManager;

	private final WorkspaceContext workspaceContext;

	private final WorkspaceCaches caches;

	private final ActiveRules active;

	/**
	 * Locks for counting. Each request takes one before a database connection: hundreds
	 * of requests that wait for the same row would occupy all connections.
	 */
	private final List<Object> countLocks = Stream.generate(Object::new).limit(64).toList();

	FaultInjection(FaultRuleRepository rules, FaultRuleCounter counts, WorkspaceService workspaces,
			EntityManager entityManager, WorkspaceContext workspaceContext, WorkspaceCaches caches,
			ActiveRules active) {
		this.caches = caches;
		this.active = active;
		this.rules = rules;
		this.counts = counts;
		this.workspaces = workspaces;
		this.entityManager = entityManager;
		this.workspaceContext = workspaceContext;
	}

	/** Returns the rules in their order. */
	@Transactional(readOnly = true)
	public List<FaultRuleStats> rules() {
		return this.rules.findAll().stream().map(FaultRuleEntity::toCountedRule).toList();
	}

	/** Replaces all rules, which resets their counts. */
	@Transactional
	public void replace(List<FaultRule> replacement) {
		this.caches.evictAfterCommit(this.workspaceContext.get().id());
		this.workspaces.hold(this.workspaceContext.get());
		this.rules.deleteAll();
		int place = 0;
		for (FaultRule faultRule : replacement) {
			this.entityManager.persist(new FaultRuleEntity(place++, faultRule));
		}
	}

	/** Deletes all rules. */
	@Transactional
	public void clear() {
		this.caches.evictAfterCommit(this.workspaceContext.get().id());
		this.rules.deleteAll();
	}

	@EventListener
	@Transactional
	void onWorkspaceReset(WorkspaceReset reset) {
		clear();
	}

	/**
	 * Returns the rule to be applied to a request: the first one that is due. That rule
	 * and those before it count the request. Must not be called in a transaction. The
	 * rules come from a cache: changes by this process are visible immediately, those of
	 * other processes within a second.
	 * @param matches checks whether the request meets the {@code where} condition of a
	 * rule
	 */
	@Nullable FaultRule due(String operation, Predicate<FaultRule> matches) {
		for (OrderedRule ordered : this.active.rules()) {
			FaultRule faultRule = ordered.rule();
			if (OperationRegistry.matches(faultRule.operation(), operation) && matches.test(faultRule)
					&& faultRule.isDueAt(next(ordered.place(), faultRule.id()))) {
				return faultRule;
			}
		}
		return null;
	}

	/**
	 * Counts a request. Requests of the same workspace wait for each other here, not in
	 * the database.
	 */
	private long next(int place, String ruleId) {
		int index = Math.floorMod(this.workspaceContext.get().id(), this.countLocks.size());
		synchronized (this.countLocks.get(index)) {
			return this.counts.next(place, ruleId);
		}
	}

}
