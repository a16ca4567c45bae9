package io.twindesk.state;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.twindesk.agent.Agent;
import io.twindesk.agent.AgentDetails;
import io.twindesk.agent.Campaign;
import io.twindesk.agent.Reservation;
import io.twindesk.agent.Statistic;
import io.twindesk.agent.StatisticName;
import io.twindesk.agent.View;
import io.twindesk.workspace.WorkspaceTime;

/** Reads how the people of a document work. */
class AgentReading {

	private static final int MAX_TEXT = 255;

	private static final int MAX_FORMAT = 10;

	private static final int MAX_GROUPS = 1000;

	/** What is reserved at the end of a workspace's time lasts beyond it. */
	private static final Instant LATEST = WorkspaceTime.END.plus(1, ChronoUnit.DAYS);

	private final Map<Long, View> catalogue;

	/**
	 * @param catalogue the views of the document by their ids
	 */
	AgentReading(Map<Long, View> catalogue) {
		this.catalogue = catalogue;
	}

	/** The views that can be chosen. */
	static List<View> catalogue(Node list) {
		return each(list, (item) -> item.at("id").id(),
				(item) -> new View(item.at("id").id(), item.at("name").text("", MAX_TEXT)));
	}

	AgentDetails read(Node node) {
		Agent usual = Agent.NEW;
		Node status = node.at("status");
		Node call = status.at("lastInternalCallId");
		Agent.Status doing = new Agent.Status(status.at("id").number(usual.status().id(), 1),
				status.at("locked").flag(false), call.isAbsent() ? null : call.number(0, 0),
				status.at("browserRequestTime").number(0, 0));
		if (!status.isAbsent()) {
			status.done();
		}
		Agent agent = new Agent(node.at("dateFormat").text(usual.dateFormat(), MAX_FORMAT), groups(node.at("groups")),
				node.at("maxChats").number(usual.maxChats(), 0),
				node.at("chatSoundNewMessage").flag(usual.chatSoundNewMessage()),
				node.at("notifyOnTicketAssignment").flag(usual.notifyOnTicketAssignment()),
				node.at("ticketIncognitoMode").flag(usual.ticketIncognitoMode()),
				node.at("callsAutoAnswer").flag(usual.callsAutoAnswer()), doing);
		AgentDetails details = new AgentDetails(agent, views(node.at("views")), reservations(node.at("reservations")),
				campaigns(node.at("campaigns")), statistics(node.at("statistics")));
		node.done();
		return details;
	}

	private static List<Long> groups(Node list) {
		List<Long> groups = new ArrayList<>();
		for (Node item : list.items()) {
			long group = item.number(0, Long.MIN_VALUE);
			if (!groups.contains(group)) {
				groups.add(group);
			}
		}
		if (groups.size() > MAX_GROUPS) {
			list.fault("takes at most " + MAX_GROUPS + " groups");
		}
		return groups;
	}

	private List<View> views(Node list) {
		List<View> views = new ArrayList<>();
		Set<Long> ids = new HashSet<>();
		for (Node item : list.items()) {
			long id = item.id();
			View view = this.catalogue.get(id);
			if (view == null) {
				item.fault("is not among the views");
			}
			else if (ids.add(id)) {
				views.add(view);
			}
		}
		return views;
	}

	private static List<Reservation> reservations(Node list) {
		return each(list, AgentReading::channel,
				(item) -> new Reservation(channel(item), item.at("until").instant(Instant.EPOCH, LATEST)));
	}

	private static long channel(Node item) {
		Node channel = item.at("channelId");
		if (channel.isAbsent()) {
			channel.fault("is missing");
		}
		return channel.number(0, Long.MIN_VALUE);
	}

	private static List<Campaign> campaigns(Node list) {
		return each(list, (item) -> item.at("name").text("", MAX_TEXT),
				(item) -> new Campaign(item.at("name").text("", MAX_TEXT), item.at("active").flag(false)));
	}

	private static List<Statistic> statistics(Node list) {
		return each(list, AgentReading::statistic,
				(item) -> new Statistic(statistic(item), item.at("watched").flag(false)));
	}

	private static StatisticName statistic(Node item) {
		return new StatisticName(item.at("statistic").text("", MAX_TEXT), item.at("primaryOption").text("", MAX_TEXT),
				item.at("secondaryOption").text("", MAX_TEXT));
	}

	/** The items of a list, none of which may come twice. */
	private static <T> List<T> each(Node list, Function<Node, Object> key, Function<Node, T> reading) {
		List<T> read = new ArrayList<>();
		Set<Object> keys = new HashSet<>();
		for (Node item : list.items()) {
			if (!keys.add(key.apply(item))) {
				item.fault("comes twice");
			}
			read.add(reading.apply(item));
			item.done();
		}
		return read;
	}

}
