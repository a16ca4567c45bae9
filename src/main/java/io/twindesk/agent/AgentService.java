package io.twindesk.agent;

import java.util.Map;
import java.util.Set;

import io.twindesk.event.EventService;
import io.twindesk.user.UserFilter;
import io.twindesk.user.UserPage;
import io.twindesk.user.UserQueries;
import io.twindesk.user.UserService;
import io.twindesk.workspace.RetriedOnLockFailure;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How people work, apart from who they are. */
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

	private final EventService eventService;

	AgentService(UserService users, AgentStore rows, AgentTable table, UserQueries queries, ViewService viewService,
			ReservationService reservationService, CampaignService campaignService, StatisticService statisticService,
			EventService eventService) {
		this.users = users;
		this.rows = rows;
		this.table = table;
		this.queries = queries;
		this.viewService = viewService;
		this.reservationService = reservationService;
		this.campaignService = campaignService;
		this.statisticService = statisticService;
		this.eventService = eventService;
	}

	/**
	 * Changes what is named of how a person works.
	 * @throws io.twindesk.user.UserNotFoundException if there is no such user
	 */
	public void change(long userId, AgentPatch changes) {
		this.rows.change(userId, (agent) -> agent.change(changes));
		this.rows.changed(userId, changes.names());
	}

	/**
	 * Applies a status, unless a newer one was applied before, which is no failure.
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

	/** Sets a status and keeps everybody from changing it. */
	public void lockStatus(long userId, long statusId) {
		publish(this.rows.change(userId, (agent) -> agent.lock(statusId)));
	}

	/** Lets the status be changed again, if it was locked. */
	public void unlockStatus(long userId) {
		publish(this.rows.change(userId, AgentEntity::unlock));
	}

	/**
	 * Everything that is kept of how somebody works.
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
		this.eventService.publish("status.changed",
				Map.of("userID", agent.userId(), "statusID", status.id(), "locked", status.locked()));
		this.rows.changed(agent.userId(), Set.of("status"));
	}

}
