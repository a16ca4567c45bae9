package io.twindesk.agent;

import java.util.List;

/**
 * All data on the work of one user.
 *
 * @param views the selected views, by id
 * @param reservations the live reservations, by channel
 * @param campaigns by name
 * @param statistics by name and options
 */
public record AgentDetails(AgentSettings agent, List<View> views, List<Reservation> reservations,
		List<Campaign> campaigns, List<Statistic> statistics) {
}
