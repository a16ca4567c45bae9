package io.twindesk.agent;

import io.twindesk.transaction.RetriedOnLockFailure;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the work settings and status of users. */
@Service
@Transactional
@RetriedOnLockFailure
public class AgentService {

	private final AgentStore rows;

	private final ApplicationEventPublisher events;

	AgentService(AgentStore rows, ApplicationEventPublisher events) {
		this.rows = rows;
		this.events = events;
	}

	/**
	 * Applies changes to a user's work settings.
	 * @throws io.twindesk.user.UserNotFoundException if there is no such user
	 */
	public void change(long userId, AgentPatch changes) {
		this.rows.change(userId, (agent) -> agent.change(changes));
		this.rows.changed(userId, changes.names());
	}

	/**
	 * Applies a status update; it is ignored if a newer one was applied before.
	 * @throws io.twindesk.user.UserNotFoundException if there is no such user
	 * @throws StatusLockedException while the status is locked
	 */
	public void updateStatus(long userId, StatusUpdate update) {
		AgentSettings before = this.rows.lock(userId);
		AgentEntity agent = AgentEntity.of(userId, before);
		if (agent.update(update)) {
			this.rows.update(userId, before, agent);
			publish(agent);
		}
	}

	/** Sets a status and locks it against updates. */
	public void lockStatus(long userId, long statusId) {
		publish(this.rows.change(userId, (agent) -> agent.lock(statusId)));
	}

	/** Removes the lock of the status, if there is one. */
	public void unlockStatus(long userId) {
		publish(this.rows.change(userId, AgentEntity::unlock));
	}

	private void publish(AgentEntity agent) {
		AgentSettings.Status status = agent.toAgent().status();
		this.events.publishEvent(new AgentStatusChanged(agent.userId(), status.id(), status.locked()));
	}

}
