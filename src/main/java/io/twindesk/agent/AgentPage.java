package io.twindesk.agent;

import java.util.Map;

import io.twindesk.user.UserPage;

/**
 * A page of users with their work settings.
 *
 * @param agents the settings by user id, without users that have no stored settings
 */
public record AgentPage(UserPage users, Map<Long, AgentSettings> agents) {

	/** Returns the settings of a user of the page. */
	public AgentSettings agent(long userId) {
		return this.agents.getOrDefault(userId, AgentSettings.NEW);
	}

}
