package io.twindesk.agent;

import io.twindesk.user.UserFilter;
import io.twindesk.user.UserLookup;
import io.twindesk.user.UserPage;
import io.twindesk.user.UserQueries;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads users with their work data. */
@Service
public class AgentQueries {

	private final UserLookup users;

	private final AgentTable table;

	private final UserQueries queries;

	private final ViewService viewService;

	private final ReservationService reservationService;

	private final CampaignService campaignService;

	private final StatisticService statisticService;

	AgentQueries(UserLookup users, AgentTable table, UserQueries queries, ViewService viewService,
			ReservationService reservationService, CampaignService campaignService, StatisticService statisticService) {
		this.users = users;
		this.table = table;
		this.queries = queries;
		this.viewService = viewService;
		this.reservationService = reservationService;
		this.campaignService = campaignService;
		this.statisticService = statisticService;
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

	/** Returns the work settings of a user, or those of a new one if none are stored. */
	public AgentSettings settings(long userId) {
		return this.table.find(userId).orElse(AgentSettings.NEW);
	}

	/** Returns a page of users with their work settings, ascending by id. */
	public AgentPage list(UserFilter filter, long offset, int limit) {
		AgentColumns columns = new AgentColumns();
		UserPage page = this.queries.list(filter, offset, limit, columns);
		return new AgentPage(page, columns.agents());
	}

}
