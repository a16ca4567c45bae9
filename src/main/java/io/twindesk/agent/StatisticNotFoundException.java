package io.twindesk.agent;

/** The person has no such statistic with exactly these options. */
public final class StatisticNotFoundException extends AgentException {

	StatisticNotFoundException(long userId, StatisticName name) {
		super("User " + userId + " has no statistic '" + name.statistic() + "' with the options '"
				+ name.primaryOption() + "' and '" + name.secondaryOption() + "'");
	}

}
