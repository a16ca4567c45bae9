package io.twindesk.state;

import java.util.Map;

import io.twindesk.agent.AgentDetails;
import io.twindesk.agent.AgentSettings;
import io.twindesk.agent.View;

/** Writes how somebody works. */
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
				StateWriter
					.list(details.campaigns(), (one) -> StateWriter.object("name", one.name(), "active", one.active())),
				"statistics",
				StateWriter.list(details.statistics(),
						(one) -> StateWriter.object("statistic", one.name().statistic(), "primaryOption",
								one.name().primaryOption(), "secondaryOption", one.name().secondaryOption(), "watched",
								one.watched())),
				"reservations", StateWriter.list(details.reservations(),
						(one) -> StateWriter.object("channelId", one.channelId(), "until", one.until().toString())));
	}

}
