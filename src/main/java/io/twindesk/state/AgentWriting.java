package io.twindesk.state;

import java.util.Map;

import io.twindesk.agent.Agent;
import io.twindesk.agent.AgentDetails;
import io.twindesk.agent.View;

/** Writes how somebody works. */
final class AgentWriting {

	private AgentWriting() {
	}

	static Map<String, Object> agent(AgentDetails details) {
		Agent agent = details.agent();
		Map<String, Object> status = StateWriter.object("id", agent.status().id(), "locked", agent.status().locked());
		if (agent.status().lastInternalCallId() != null) {
			status.put("lastInternalCallId", agent.status().lastInternalCallId());
		}
		status.put("browserRequestTime", agent.status().browserRequestTime());
		return StateWriter.object("maxChats", agent.maxChats(), "views",
				details.views().stream().map(View::id).toList(), "status", status, "dateFormat", agent.dateFormat(),
				"groups", agent.groups(), "chatSoundNewMessage", agent.chatSoundNewMessage(),
				"notifyOnTicketAssignment", agent.notifyOnTicketAssignment(), "ticketIncognitoMode",
				agent.ticketIncognitoMode(), "callsAutoAnswer", agent.callsAutoAnswer(), "campaigns",
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
