package io.twindesk.agent;

import io.twindesk.workspace.SnapshotTable;
import io.twindesk.workspace.SnapshotTables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgentConfiguration {

	@Bean
	SnapshotTables agentTables() {
		return SnapshotTables.of(30, SnapshotTable.copied("agent", "agent_copy"), SnapshotTable.of("view_catalogue"),
				SnapshotTable.copied("view_selection", "view_selection_copy"),
				SnapshotTable.copied("statistic", "statistic_copy"), SnapshotTable.copied("campaign", "campaign_copy"),
				SnapshotTable.copied("reservation", "reservation_copy"));
	}

}
