package io.twindesk.agent;

import java.util.Set;
import java.util.function.Consumer;

import io.twindesk.audit.AuditTrail;
import io.twindesk.user.UserService;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Opens the row of how a person works for writing. It is locked by whatever changes
 * anything about a person's work, the rows in other tables too, so that such changes come
 * one after the other; it is locked after the user's own row, if that is locked at all.
 */
@Component
class AgentStore {

	private final AgentTable table;

	private final UserService users;

	private final AuditTrail auditTrail;

	AgentStore(AgentTable table, UserService users, AuditTrail auditTrail) {
		this.table = table;
		this.users = users;
		this.auditTrail = auditTrail;
	}

	/**
	 * The row, for this transaction alone; made if there is none yet.
	 * @throws io.twindesk.user.UserNotFoundException if there is no such user
	 * @throws CannotAcquireLockException if somebody has just made it, or deleted the
	 * user: the next try will see
	 */
	AgentSettings lock(long userId) {
		return this.table.lock(userId).orElseGet(() -> make(userId));
	}

	/** Locks the row, changes it and stores it, if it is different after that. */
	AgentEntity change(long userId, Consumer<AgentEntity> change) {
		AgentSettings before = lock(userId);
		AgentEntity agent = AgentEntity.of(userId, before);
		change.accept(agent);
		update(userId, before, agent);
		return agent;
	}

	/** Stores a locked row, if it is different. */
	void update(long userId, AgentSettings before, AgentEntity changed) {
		AgentSettings after = changed.toAgent();
		if (!after.equals(before)) {
			this.table.update(userId, after);
		}
	}

	/**
	 * Keeps who changed how somebody works, with the change or not at all.
	 * @param fields what is other than before
	 */
	void changed(long userId, Set<String> fields) {
		this.auditTrail.record("agent.changed", userId, fields);
	}

	/** Stores the row of a user who was created in this transaction. */
	void create(long userId, AgentPatch work) {
		AgentEntity agent = new AgentEntity(userId);
		agent.change(work);
		this.table.insert(userId, agent.toAgent());
	}

	private AgentSettings make(long userId) {
		this.users.require(userId);
		try {
			this.table.insert(userId, AgentSettings.NEW);
			return AgentSettings.NEW;
		}
		catch (DataIntegrityViolationException ex) {
			throw new CannotAcquireLockException("Somebody else was first", ex);
		}
	}

}
