package io.twindesk.agent;

import io.twindesk.workspace.WorkspaceTable;
import io.twindesk.workspace.WorkspaceTables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgentConfiguration {

	@Bean
	WorkspaceTables agentTables() {
		return WorkspaceTables.of(30, WorkspaceTable.of("agent"), WorkspaceTable.of("view_catalogue"),
				WorkspaceTable.of("view_selection"), WorkspaceTable.of("statistic"), WorkspaceTable.of("campaign"),
				WorkspaceTable.of("reservation"));
	}

}
