package io.twindesk.state;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import io.twindesk.agent.AgentDetails;
import io.twindesk.agent.AgentSettings;
import io.twindesk.agent.Campaign;
import io.twindesk.agent.Reservation;
import io.twindesk.agent.Statistic;
import io.twindesk.agent.StatisticName;
import io.twindesk.agent.View;
import io.twindesk.input.InputObject;
import io.twindesk.workspace.ClockSetting;
import org.jspecify.annotations.Nullable;

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
	static List<View> catalogue(List<InputObject> list) {
		return readUnique(list, (item) -> item.requiredId("id"),
				(item) -> new View(item.requiredId("id"), item.text("name", "", MAX_TEXT)));
	}

	AgentDetails read(InputObject agent) {
		AgentSettings defaults = AgentSettings.NEW;
		AgentSettings agentSettings = new AgentSettings(agent.text("dateFormat", defaults.dateFormat(), MAX_FORMAT),
				groups(agent.list("groups"), agent), number(agent, "maxChats", 0, defaults.maxChats()),
				agent.bool("chatSoundNewMessage", defaults.chatSoundNewMessage()),
				agent.bool("notifyOnTicketAssignment", defaults.notifyOnTicketAssignment()),
				agent.bool("ticketIncognitoMode", defaults.ticketIncognitoMode()),
				agent.bool("callsAutoAnswer", defaults.callsAutoAnswer()), status(agent.object("status")));
		return new AgentDetails(agentSettings, views(agent.list("views")), reservations(agent.objects("reservations")),
				campaigns(agent.objects("campaigns")), statistics(agent.objects("statistics")));
	}

	private static AgentSettings.Status status(@Nullable InputObject status) {
		AgentSettings.Status defaults = AgentSettings.NEW.status();
		return (status == null) ? defaults
				: new AgentSettings.Status(number(status, "id", 1, defaults.id()), status.bool("locked", false),
						status.number("lastInternalCallId", 0, Long.MAX_VALUE),
						number(status, "browserRequestTime", 0, 0));
	}

	private static long number(InputObject input, String field, long min, long defaultValue) {
		return Objects.requireNonNullElse(input.number(field, min, Long.MAX_VALUE), defaultValue);
	}

	private static List<Long> groups(InputObject list, InputObject agent) {
		Set<Long> groups = new LinkedHashSet<>();
		for (String item : list.fields()) {
			groups.add(number(list, item, Long.MIN_VALUE, 0));
		}
		if (groups.size() > MAX_GROUPS) {
			agent.error("groups", "must have at most " + MAX_GROUPS + " groups");
		}
		return List.copyOf(groups);
	}

	private List<View> views(InputObject list) {
		Map<Long, View> views = new LinkedHashMap<>();
		for (String item : list.fields()) {
			long id = list.requiredId(item);
			View view = this.catalogue.get(id);
			if (view != null) {
				views.put(id, view);
			}
			else {
				list.error(item, "must be the id of one of the views");
			}
		}
		return List.copyOf(views.values());
	}

	private static List<Reservation> reservations(List<InputObject> list) {
		return readUnique(list, AgentStateReader::channel, (item) -> new Reservation(channel(item),
				Objects.requireNonNullElse(item.instant("until", ClockSetting.EARLIEST, LATEST), Instant.EPOCH)));
	}

	private static long channel(InputObject item) {
		if (item.isAbsent("channelId")) {
			item.error("channelId", "is required");
		}
		return number(item, "channelId", Long.MIN_VALUE, 0);
	}

	private static List<Campaign> campaigns(List<InputObject> list) {
		return readUnique(list, (item) -> item.text("name", "", MAX_TEXT),
				(item) -> new Campaign(item.text("name", "", MAX_TEXT), item.bool("active", false)));
	}

	private static List<Statistic> statistics(List<InputObject> list) {
		return readUnique(list, AgentStateReader::statistic,
				(item) -> new Statistic(statistic(item), item.bool("watched", false)));
	}

	private static StatisticName statistic(InputObject item) {
		return new StatisticName(item.text("statistic", "", MAX_TEXT), item.text("primaryOption", "", MAX_TEXT),
				item.text("secondaryOption", "", MAX_TEXT));
	}

	/** Reads the items of a list, which must have unique keys. */
	private static <T> List<T> readUnique(List<InputObject> list, Function<InputObject, Object> key,
			Function<InputObject, T> reader) {
		List<T> values = new ArrayList<>();
		Set<Object> keys = new HashSet<>();
		for (InputObject item : list) {
			if (!keys.add(key.apply(item))) {
				item.error("must be unique");
			}
			values.add(reader.apply(item));
		}
		return values;
	}

}
