package io.twindesk.agent;

/** Thrown when the user has no statistic with this name and exactly these options. */
public final class StatisticNotFoundException extends AgentException {

	StatisticNotFoundException(long userId, StatisticName name) {
		super("User " + userId + " has no statistic '" + name.statistic() + "' with the options '"
				+ name.primaryOption() + "' and '" + name.secondaryOption() + "'");
	}

}
