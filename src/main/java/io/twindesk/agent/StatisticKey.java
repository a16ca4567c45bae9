package io.twindesk.agent;

import java.io.Serializable;

/** The primary key of a user's statistic. */
record StatisticKey(Long workspaceId, Long userId, String statistic, String primaryOption,
		String secondaryOption) implements Serializable {
}
