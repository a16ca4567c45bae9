package io.twindesk.state;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.twindesk.agent.AgentDetails;
import io.twindesk.agent.AgentSettings;
import io.twindesk.agent.Campaign;
import io.twindesk.agent.Reservation;
import io.twindesk.agent.Statistic;
import io.twindesk.agent.StatisticName;
import io.twindesk.agent.View;
import io.twindesk.workspace.ClockSetting;

/** Reads how the people of a document work. */
class AgentStateReader {

	private static final int MAX_TEXT = 255;

	private static final int MAX_FORMAT = 10;

	private static final int MAX_GROUPS = 1000;

	/** What is reserved at the end of a workspace's time lasts beyond it. */
	private static final Instant LATEST = ClockSetting.END.plus(1, ChronoUnit.DAYS);

	private final Map<Long, View> catalogue;

	/**
	 * @param catalogue the views of the document by their ids
	 */
	AgentStateReader(Map<Long, View> catalogue) {
		this.catalogue = catalogue;
	}

	/** The views that can be chosen. */
	static List<View> catalogue(DocumentReader list) {
		return each(list, (item) -> item.field("id").id(),
				(item) -> new View(item.field("id").id(), item.field("name").text("", MAX_TEXT)));
	}

	AgentDetails read(DocumentReader documentReader) {
		AgentSettings usual = AgentSettings.NEW;
		DocumentReader status = documentReader.field("status");
		DocumentReader call = status.field("lastInternalCallId");
		AgentSettings.Status doing = new AgentSettings.Status(status.field("id").number(usual.status().id(), 1),
				status.field("locked").bool(false), call.isAbsent() ? null : call.number(0, 0),
				status.field("browserRequestTime").number(0, 0));
		if (!status.isAbsent()) {
			status.rejectUnknown();
		}
		AgentSettings agentSettings = new AgentSettings(
				documentReader.field("dateFormat").text(usual.dateFormat(), MAX_FORMAT),
				groups(documentReader.field("groups")), documentReader.field("maxChats").number(usual.maxChats(), 0),
				documentReader.field("chatSoundNewMessage").bool(usual.chatSoundNewMessage()),
				documentReader.field("notifyOnTicketAssignment").bool(usual.notifyOnTicketAssignment()),
				documentReader.field("ticketIncognitoMode").bool(usual.ticketIncognitoMode()),
				documentReader.field("callsAutoAnswer").bool(usual.callsAutoAnswer()), doing);
		AgentDetails details = new AgentDetails(agentSettings, views(documentReader.field("views")),
				reservations(documentReader.field("reservations")), campaigns(documentReader.field("campaigns")),
				statistics(documentReader.field("statistics")));
		documentReader.rejectUnknown();
		return details;
	}

	private static List<Long> groups(DocumentReader list) {
		List<Long> groups = new ArrayList<>();
		for (DocumentReader item : list.items()) {
			long group = item.number(0, Long.MIN_VALUE);
			if (!groups.contains(group)) {
				groups.add(group);
			}
		}
		if (groups.size() > MAX_GROUPS) {
			list.error("takes at most " + MAX_GROUPS + " groups");
		}
		return groups;
	}

	private List<View> views(DocumentReader list) {
		List<View> views = new ArrayList<>();
		Set<Long> ids = new HashSet<>();
		for (DocumentReader item : list.items()) {
			long id = item.id();
			View view = this.catalogue.get(id);
			if (view == null) {
				item.error("is not among the views");
			}
			else if (ids.add(id)) {
				views.add(view);
			}
		}
		return views;
	}

	private static List<Reservation> reservations(DocumentReader list) {
		return each(list, AgentStateReader::channel,
				(item) -> new Reservation(channel(item), item.field("until").instant(Instant.EPOCH, LATEST)));
	}

	private static long channel(DocumentReader item) {
		DocumentReader channel = item.field("channelId");
		if (channel.isAbsent()) {
			channel.error("is missing");
		}
		return channel.number(0, Long.MIN_VALUE);
	}

	private static List<Campaign> campaigns(DocumentReader list) {
		return each(list, (item) -> item.field("name").text("", MAX_TEXT),
				(item) -> new Campaign(item.field("name").text("", MAX_TEXT), item.field("active").bool(false)));
	}

	private static List<Statistic> statistics(DocumentReader list) {
		return each(list, AgentStateReader::statistic,
				(item) -> new Statistic(statistic(item), item.field("watched").bool(false)));
	}

	private static StatisticName statistic(DocumentReader item) {
		return new StatisticName(item.field("statistic").text("", MAX_TEXT),
				item.field("primaryOption").text("", MAX_TEXT), item.field("secondaryOption").text("", MAX_TEXT));
	}

	/** The items of a list, none of which may come twice. */
	private static <T> List<T> each(DocumentReader list, Function<DocumentReader, Object> key,
			Function<DocumentReader, T> reading) {
		List<T> read = new ArrayList<>();
		Set<Object> keys = new HashSet<>();
		for (DocumentReader item : list.items()) {
			if (!keys.add(key.apply(item))) {
				item.error("comes twice");
			}
			read.add(reading.apply(item));
			item.rejectUnknown();
		}
		return read;
	}

}
