package io.twindesk.state;

import java.util.Map;

import io.twindesk.agent.AgentDetails;
import io.twindesk.agent.AgentSettings;
import io.twindesk.agent.View;

/** Writes the agent settings of a user. */
final class AgentStateWriter {

	private AgentStateWriter() {
	}

	static Map<String, Object> agent(AgentDetails details) {
		AgentSettings agentSettings = details.agent();
		Map<String, Object> status = StateWriter.object("id", agentSettings.status().id(), "locked",
				agentSettings.status().locked());
		if (agentSettings.status().lastInternalCallId() != null) {
			status.put("lastInternalCallId", agentSettings.status().lastInternalCallId());
		}
		status.put("browserRequestTime", agentSettings.status().browserRequestTime());
		return StateWriter.object("maxChats", agentSettings.maxChats(), "views",
				details.views().stream().map(View::id).toList(), "status", status, "dateFormat",
				agentSettings.dateFormat(), "groups", agentSettings.groups(), "chatSoundNewMessage",
				agentSettings.chatSoundNewMessage(), "notifyOnTicketAssignment",
				agentSettings.notifyOnTicketAssignment(), "ticketIncognitoMode", agentSettings.ticketIncognitoMode(),
				"callsAutoAnswer", agentSettings.callsAutoAnswer(), "campaigns",
				StateWriter.list(details.campaigns(),
						(item) -> StateWriter.object("name", item.name(), "active", item.active())),
				"statistics",
				StateWriter.list(details.statistics(),
						(item) -> StateWriter.object("statistic", item.name().statistic(), "primaryOption",
								item.name().primaryOption(), "secondaryOption", item.name().secondaryOption(),
								"watched", item.watched())),
				"reservations", StateWriter.list(details.reservations(),
						(item) -> StateWriter.object("channelId", item.channelId(), "until", item.until().toString())));
	}

}
