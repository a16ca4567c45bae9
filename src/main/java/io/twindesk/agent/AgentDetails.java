package io.twindesk.agent;

import java.util.List;

/**
 * Everything that is kept of how a person works.
 *
 * @param views the chosen ones, by number
 * @param reservations those that hold now, by channel
 * @param campaigns by name
 * @param statistics by name and options
 */
public record AgentDetails(AgentSettings agent, List<View> views, List<Reservation> reservations,
		List<Campaign> campaigns, List<Statistic> statistics) {
}
