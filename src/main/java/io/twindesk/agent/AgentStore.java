package io.twindesk.agent;

import java.util.Set;
import java.util.function.Consumer;

import io.twindesk.user.UserLookup;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Locks and changes the row of a user's work settings. Every change of a user's work
 * data, including rows in other tables, locks this row first, so that such changes are
 * serialized. A transaction that also locks the user's own row locks that row before this
 * one.
 */
@Component
class AgentStore {

	private final AgentTable table;

	private final UserLookup users;

	private final ApplicationEventPublisher events;

	AgentStore(AgentTable table, UserLookup users, ApplicationEventPublisher events) {
		this.table = table;
		this.users = users;
		this.events = events;
	}

	/**
	 * Locks the row until the end of the transaction, creating it if necessary.
	 * @throws io.twindesk.user.UserNotFoundException if there is no such user
	 * @throws CannotAcquireLockException if another transaction has just created the row
	 * or deleted the user; a retry finds out which
	 */
	AgentSettings lock(long userId) {
		return this.table.lock(userId).orElseGet(() -> create(userId));
	}

	/** Locks and changes the row and stores it if it differs. */
	AgentEntity change(long userId, Consumer<AgentEntity> change) {
		AgentSettings before = lock(userId);
		AgentEntity agent = AgentEntity.of(userId, before);
		change.accept(agent);
		update(userId, before, agent);
		return agent;
	}

	/** Stores a locked row if it differs. */
	void update(long userId, AgentSettings before, AgentEntity changed) {
		AgentSettings after = changed.toAgent();
		if (!after.equals(before)) {
			this.table.update(userId, after);
		}
	}

	/**
	 * Publishes the change.
	 * @param fields the names of the changed fields
	 */
	void changed(long userId, Set<String> fields) {
		this.events.publishEvent(new AgentSettingsChanged(userId, fields));
	}

	/** Publishes the change of a status. */
	void statusChanged(long userId, AgentSettings.Status status) {
		this.events.publishEvent(new AgentStatusChanged(userId, status.id(), status.locked()));
	}

	/** Stores the row of a user created in this transaction. */
	void create(long userId, AgentPatch work) {
		AgentEntity agent = new AgentEntity(userId);
		agent.change(work);
		this.table.insert(userId, agent.toAgent());
	}

	private AgentSettings create(long userId) {
		this.users.require(userId);
		try {
			this.table.insert(userId, AgentSettings.NEW);
			return AgentSettings.NEW;
		}
		catch (DataIntegrityViolationException ex) {
			throw new CannotAcquireLockException("Another transaction created the row or deleted the user", ex);
		}
	}

}
