package io.twindesk.agent;

import java.util.Map;

import io.twindesk.user.UserPage;

/**
 * A page of users with their work settings.
 *
 * @param agents by the ids of the users whose settings were ever changed
 */
public record AgentPage(UserPage users, Map<Long, AgentSettings> agents) {

	/** The settings of a user of the page. */
	public AgentSettings agent(long userId) {
		return this.agents.getOrDefault(userId, AgentSettings.NEW);
	}

}
