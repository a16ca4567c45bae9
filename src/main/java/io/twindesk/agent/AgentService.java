package io.twindesk.agent;

import io.twindesk.transaction.RetriedOnLockFailure;
import io.twindesk.user.UserFilter;
import io.twindesk.user.UserPage;
import io.twindesk.user.UserQueries;
import io.twindesk.user.UserService;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the work settings and status of users. */
@Service
@Transactional
@RetriedOnLockFailure
public class AgentService {

	private final UserService users;

	private final AgentStore rows;

	private final AgentTable table;

	private final UserQueries queries;

	private final ViewService viewService;

	private final ReservationService reservationService;

	private final CampaignService campaignService;

	private final StatisticService statisticService;

	private final ApplicationEventPublisher events;

	AgentService(UserService users, AgentStore rows, AgentTable table, UserQueries queries, ViewService viewService,
			ReservationService reservationService, CampaignService campaignService, StatisticService statisticService,
			ApplicationEventPublisher events) {
		this.users = users;
		this.rows = rows;
		this.table = table;
		this.queries = queries;
		this.viewService = viewService;
		this.reservationService = reservationService;
		this.campaignService = campaignService;
		this.statisticService = statisticService;
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

	/**
	 * Returns all data on the work of a user.
	 * @throws io.twindesk.user.UserNotFoundException if there is no such user
	 */
	@Transactional(readOnly = true)
	public AgentDetails details(long userId) {
		this.users.require(userId);
		return new AgentDetails(this.table.find(userId).orElse(AgentSettings.NEW), this.viewService.selected(userId),
				this.reservationService.live(userId), this.campaignService.of(userId),
				this.statisticService.of(userId));
	}

	/** Returns a page of users with their work settings, ascending by id. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public AgentPage list(UserFilter filter, long offset, int limit) {
		AgentColumns columns = new AgentColumns();
		UserPage page = this.queries.list(filter, offset, limit, columns);
		return new AgentPage(page, columns.agents());
	}

	private void publish(AgentEntity agent) {
		AgentSettings.Status status = agent.toAgent().status();
		this.events.publishEvent(new AgentStatusChanged(agent.userId(), status.id(), status.locked()));
	}

}
