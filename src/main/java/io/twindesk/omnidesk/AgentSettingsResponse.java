package io.twindesk.omnidesk;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.twindesk.agent.AgentDetails;
import io.twindesk.agent.AgentSettings;
import io.twindesk.agent.View;
import org.jspecify.annotations.Nullable;

/**
 * All settings of one user.
 * <pre>{"type": "item", "item": {"userID": 1, "maxChats": 3, …}}</pre>
 */
record AgentSettingsResponse(String type, Settings item) {

	/** ISO 8601 in UTC, to the millisecond. */
	private static final DateTimeFormatter UNTIL = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

	static AgentSettingsResponse of(long userId, AgentDetails details) {
		AgentSettings agentSettings = details.agent();
		return new AgentSettingsResponse("item", new Settings(userId, agentSettings.maxChats(),
				agentSettings.chatSoundNewMessage(), agentSettings.notifyOnTicketAssignment(),
				agentSettings.ticketIncognitoMode(), agentSettings.callsAutoAnswer(), status(agentSettings.status()),
				details.views().stream().map(View::id).toList(),
				details.reservations()
					.stream()
					.map((reservation) -> new Reservation(reservation.channelId(), UNTIL.format(reservation.until())))
					.toList(),
				details.campaigns()
					.stream()
					.map((campaign) -> new Campaign(campaign.name(), campaign.active() ? 1 : 0))
					.toList(),
				details.statistics().stream().map(AgentSettingsResponse::statistic).toList()));
	}

	private static Status status(AgentSettings.Status status) {
		return new Status(status.id(), status.locked(), status.lastInternalCallId(), status.browserRequestTime());
	}

	private static Statistic statistic(io.twindesk.agent.Statistic statistic) {
		return new Statistic(statistic.name().statistic(), statistic.name().primaryOption(),
				statistic.name().secondaryOption(), statistic.watched());
	}

	record Settings(@JsonProperty("userID") long userId, long maxChats, boolean chatSoundNewMessage,
			boolean notifyOnTicketAssignment, boolean ticketIncognitoMode, boolean callsAutoAnswer, Status status,
			List<Long> views, List<Reservation> reservations, List<Campaign> campaigns, List<Statistic> statistics) {
	}

	record Status(long id, boolean locked, @JsonProperty("lastInternalCallID") @Nullable Long lastInternalCallId,
			long browserRequestTime) {
	}

	record Reservation(@JsonProperty("channelID") long channelId, String until) {
	}

	record Campaign(String campaign, int state) {
	}

	record Statistic(String statistic, String statisticPrimaryOption, String statisticSecondaryOption,
			boolean watched) {
	}

}
