package io.twindesk.agent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.twindesk.event.Events;
import io.twindesk.user.UserRows;
import io.twindesk.user.UserService;
import io.twindesk.workspace.RetriedOnLockFailure;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people work, apart from who they are. */
@Service
@Transactional
@RetriedOnLockFailure
public class Agents {

	private final UserService users;

	private final AgentRows rows;

	private final AgentRepository agents;

	private final UserRows userRows;

	private final Views views;

	private final Reservations reservations;

	private final Campaigns campaigns;

	private final Statistics statistics;

	private final Events events;

	Agents(UserService users, AgentRows rows, AgentRepository agents, UserRows userRows, Views views,
			Reservations reservations, Campaigns campaigns, Statistics statistics, Events events) {
		this.users = users;
		this.rows = rows;
		this.agents = agents;
		this.userRows = userRows;
		this.views = views;
		this.reservations = reservations;
		this.campaigns = campaigns;
		this.statistics = statistics;
		this.events = events;
	}

	/**
	 * Changes what is named of how a person works.
	 * @throws io.twindesk.user.UserNotFoundException if there is no such user
	 */
	public void change(long userId, AgentChanges changes) {
		this.rows.lock(userId).change(changes);
		this.rows.changed(userId, changes.names());
	}

	/**
	 * Applies a status, unless a newer one was applied before, which is no failure.
	 * @throws io.twindesk.user.UserNotFoundException if there is no such user
	 * @throws StatusLockedException while the status is locked
	 */
	public void updateStatus(long userId, StatusUpdate update) {
		AgentEntity agent = this.rows.lock(userId);
		if (agent.update(update)) {
			tell(agent);
		}
	}

	/** Sets a status and keeps everybody from changing it. */
	public void lockStatus(long userId, long statusId) {
		AgentEntity agent = this.rows.lock(userId);
		agent.lock(statusId);
		tell(agent);
	}

	/** Lets the status be changed again, if it was locked. */
	public void unlockStatus(long userId) {
		AgentEntity agent = this.rows.lock(userId);
		agent.unlock();
		tell(agent);
	}

	/**
	 * Everything that is kept of how somebody works.
	 * @throws io.twindesk.user.UserNotFoundException if there is no such user
	 */
	@Transactional(readOnly = true)
	public AgentDetails details(long userId) {
		this.users.require(userId);
		return new AgentDetails(this.agents.find(userId).map(AgentEntity::toAgent).orElse(Agent.NEW),
				this.views.selected(userId), this.reservations.live(userId), this.campaigns.of(userId),
				this.statistics.of(userId));
	}

	/** How people work who have been changed, by their ids. */
	@Transactional(readOnly = true)
	public Map<Long, Agent> find(Collection<Long> userIds) {
		List<AgentEntity> found = userIds.isEmpty() ? List.of()
				: this.userRows.find(AgentEntity.class, "userId", userIds, "userId");
		return found.stream().collect(Collectors.toMap(AgentEntity::userId, AgentEntity::toAgent));
	}

	private void tell(AgentEntity agent) {
		Agent.Status status = agent.toAgent().status();
		this.events.publish("status.changed",
				Map.of("userID", agent.userId(), "statusID", status.id(), "locked", status.locked()));
		this.rows.changed(agent.userId(), Set.of("status"));
	}

}
