package io.twindesk.fault;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.twindesk.fault.ActiveRules.PlacedRule;
import io.twindesk.web.OperationRegistry;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.RetriedOnLockFailure;
import io.twindesk.workspace.WorkspaceCaches;
import io.twindesk.workspace.WorkspaceReset;
import io.twindesk.workspace.WorkspaceService;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules of the current workspace by which calls go wrong. They are counted, never
 * drawn by chance, and lie in the database: they hold for all servers together.
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
	 * Who counts holds one of these first: hundreds who waited for one row with a
	 * connection each would leave none to anybody else.
	 */
	private final List<Object> turns = Stream.generate(Object::new).limit(64).toList();

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

	/** The rules in their order. */
	@Transactional(readOnly = true)
	public List<FaultRuleStats> rules() {
		return this.rules.findAll().stream().map(FaultRuleEntity::toCountedRule).toList();
	}

	/** Puts these rules in the place of those there are; counting begins anew. */
	@Transactional
	public void replace(List<FaultRule> query) {
		this.caches.evictAfterCommit(this.workspaceContext.get().id());
		this.workspaces.hold(this.workspaceContext.get());
		this.rules.deleteAll();
		int place = 0;
		for (FaultRule faultRule : query) {
			this.entityManager.persist(new FaultRuleEntity(place++, faultRule));
		}
	}

	/** Takes all rules away. */
	@Transactional
	public void clear() {
		this.caches.evictAfterCommit(this.workspaceContext.get().id());
		this.rules.deleteAll();
	}

	@EventListener
	@Transactional
	public void on(WorkspaceReset reset) {
		clear();
	}

	/**
	 * The rule that is to be applied to a call: the first that is due. Those before it,
	 * and it itself, count the call. Not in a transaction. Rules come from memory: as
	 * this process last stored them, and at most a second behind other processes.
	 * @param named whether the call names what a rule's {@code where} asks for
	 */
	@Nullable FaultRule due(String operation, Predicate<FaultRule> named) {
		for (PlacedRule placed : this.active.rules()) {
			FaultRule faultRule = placed.rule();
			if (OperationRegistry.matches(faultRule.operation(), operation) && named.test(faultRule)
					&& faultRule.isDueAt(next(placed.place(), faultRule.id()))) {
				return faultRule;
			}
		}
		return null;
	}

	/** Those of one workspace wait for each other here, not in the database. */
	private long next(int place, String ruleId) {
		int held = Math.floorMod(this.workspaceContext.get().id(), this.turns.size());
		synchronized (this.turns.get(held)) {
			return this.counts.next(place, ruleId);
		}
	}

}
