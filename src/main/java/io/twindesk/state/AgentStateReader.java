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

/** Reads the agent settings of the users of a document. */
class AgentStateReader {

	private static final int MAX_TEXT = 255;

	private static final int MAX_FORMAT = 10;

	private static final int MAX_GROUPS = 1000;

	/**
	 * Limit for reservations: one that is made at the end of a workspace's time ends
	 * after it.
	 */
	private static final Instant LATEST = ClockSetting.END.plus(1, ChronoUnit.DAYS);

	private final Map<Long, View> catalogue;

	/**
	 * Creates a reader.
	 * @param catalogue views of the document by id
	 */
	AgentStateReader(Map<Long, View> catalogue) {
		this.catalogue = catalogue;
	}

	/** Reads the views that users can select. */
	static List<View> catalogue(DocumentReader list) {
		return readUnique(list, (item) -> item.field("id").id(),
				(item) -> new View(item.field("id").id(), item.field("name").text("", MAX_TEXT)));
	}

	AgentDetails read(DocumentReader documentReader) {
		AgentSettings defaults = AgentSettings.NEW;
		DocumentReader status = documentReader.field("status");
		DocumentReader call = status.field("lastInternalCallId");
		AgentSettings.Status parsedStatus = new AgentSettings.Status(
				status.field("id").number(defaults.status().id(), 1), status.field("locked").bool(false),
				call.isAbsent() ? null : call.number(0, 0), status.field("browserRequestTime").number(0, 0));
		if (!status.isAbsent()) {
			status.rejectUnknown();
		}
		AgentSettings agentSettings = new AgentSettings(
				documentReader.field("dateFormat").text(defaults.dateFormat(), MAX_FORMAT),
				groups(documentReader.field("groups")), documentReader.field("maxChats").number(defaults.maxChats(), 0),
				documentReader.field("chatSoundNewMessage").bool(defaults.chatSoundNewMessage()),
				documentReader.field("notifyOnTicketAssignment").bool(defaults.notifyOnTicketAssignment()),
				documentReader.field("ticketIncognitoMode").bool(defaults.ticketIncognitoMode()),
				documentReader.field("callsAutoAnswer").bool(defaults.callsAutoAnswer()), parsedStatus);
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
			list.error("must have at most " + MAX_GROUPS + " groups");
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
				item.error("must be the id of one of the views");
			}
			else if (ids.add(id)) {
				views.add(view);
			}
		}
		return views;
	}

	private static List<Reservation> reservations(DocumentReader list) {
		return readUnique(list, AgentStateReader::channel,
				(item) -> new Reservation(channel(item), item.field("until").instant(Instant.EPOCH, LATEST)));
	}

	private static long channel(DocumentReader item) {
		DocumentReader channel = item.field("channelId");
		if (channel.isAbsent()) {
			channel.error("is required");
		}
		return channel.number(0, Long.MIN_VALUE);
	}

	private static List<Campaign> campaigns(DocumentReader list) {
		return readUnique(list, (item) -> item.field("name").text("", MAX_TEXT),
				(item) -> new Campaign(item.field("name").text("", MAX_TEXT), item.field("active").bool(false)));
	}

	private static List<Statistic> statistics(DocumentReader list) {
		return readUnique(list, AgentStateReader::statistic,
				(item) -> new Statistic(statistic(item), item.field("watched").bool(false)));
	}

	private static StatisticName statistic(DocumentReader item) {
		return new StatisticName(item.field("statistic").text("", MAX_TEXT),
				item.field("primaryOption").text("", MAX_TEXT), item.field("secondaryOption").text("", MAX_TEXT));
	}

	/** Reads the items of a list, which must have unique keys. */
	private static <T> List<T> readUnique(DocumentReader list, Function<DocumentReader, Object> key,
			Function<DocumentReader, T> reader) {
		List<T> values = new ArrayList<>();
		Set<Object> keys = new HashSet<>();
		for (DocumentReader item : list.items()) {
			if (!keys.add(key.apply(item))) {
				item.error("must be unique");
			}
			values.add(reader.apply(item));
			item.rejectUnknown();
		}
		return values;
	}

}
