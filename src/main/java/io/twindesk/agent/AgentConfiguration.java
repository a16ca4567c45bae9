package io.twindesk.agent;

import io.twindesk.workspace.WorkspaceTable;
import io.twindesk.workspace.WorkspaceTables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgentConfiguration {

	@Bean
	WorkspaceTables agentTables() {
		return WorkspaceTables.of(30, WorkspaceTable.copied("agent", "agent_copy"), WorkspaceTable.of("view_catalogue"),
				WorkspaceTable.copied("view_selection", "view_selection_copy"),
				WorkspaceTable.copied("statistic", "statistic_copy"),
				WorkspaceTable.copied("campaign", "campaign_copy"),
				WorkspaceTable.copied("reservation", "reservation_copy"));
	}

}
