package io.twindesk.agent;

import java.util.Set;

import io.twindesk.audit.AuditTrail;
import io.twindesk.user.UserService;
import io.twindesk.workspace.WorkspaceContext;
import jakarta.persistence.EntityManager;
import org.hibernate.exception.ConstraintViolationException;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/**
 * Opens the row of how a person works for writing. It is locked by whatever changes
 * anything about a person's work, the rows in other tables too, so that such changes come
 * one after the other; it is locked after the user's own row, if that is locked at all.
 */
@Component
class AgentStore {

	private final AgentRepository agents;

	private final UserService users;

	private final EntityManager entityManager;

	private final AuditTrail auditTrail;

	private final WorkspaceContext workspaceContext;

	AgentStore(AgentRepository agents, UserService users, EntityManager entityManager, AuditTrail auditTrail,
			WorkspaceContext workspaceContext) {
		this.workspaceContext = workspaceContext;
		this.agents = agents;
		this.users = users;
		this.entityManager = entityManager;
		this.auditTrail = auditTrail;
	}

	/**
	 * The row, for this transaction alone; made if there is none yet.
	 * @throws io.twindesk.user.UserNotFoundException if there is no such user
	 * @throws CannotAcquireLockException if somebody has just made it, or deleted the
	 * user: the next try will see
	 */
	AgentEntity lock(long userId) {
		return this.agents.lock(this.workspaceContext.get().id(), userId).orElseGet(() -> make(userId));
	}

	/**
	 * Keeps who changed how somebody works, with the change or not at all.
	 * @param fields what is other than before
	 */
	void changed(long userId, Set<String> fields) {
		this.auditTrail.record("agent.changed", userId, fields);
	}

	/** The row of a user who was created in this transaction. */
	AgentEntity create(long userId) {
		AgentEntity agent = new AgentEntity(userId);
		this.entityManager.persist(agent);
		return agent;
	}

	private AgentEntity make(long userId) {
		this.users.require(userId);
		AgentEntity agent = new AgentEntity(userId);
		try {
			this.entityManager.persist(agent);
			this.entityManager.flush();
			return agent;
		}
		catch (ConstraintViolationException ex) {
			throw new CannotAcquireLockException("Somebody else was first", ex);
		}
	}

}
