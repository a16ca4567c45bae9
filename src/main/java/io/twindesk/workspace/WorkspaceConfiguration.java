package io.twindesk.workspace;

import java.time.Clock;
import java.time.ZoneId;

import org.hibernate.cfg.MultiTenancySettings;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

@Configuration(proxyBeanMethods = false)
class WorkspaceConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static CurrentWorkspace currentWorkspace() {
		return new CurrentWorkspace();
	}

	@Bean
	Clock serverClock() {
		return Clock.systemUTC();
	}

	@Bean
	WorkspaceClock workspaceClock(Clock clock, CurrentWorkspace currentWorkspace) {
		return new WorkspaceClock(clock, currentWorkspace);
	}

	@Bean
	WorkspaceTables workspaceTables() {
		return WorkspaceTables.of(0, WorkspaceTable.of("workspace_setting"));
	}

	@Bean
	Setting<ZoneId> timeZone() {
		return WorkspaceSettings.TIME_ZONE;
	}

	@Bean
	HibernatePropertiesCustomizer rowsOfOneWorkspace(CurrentWorkspace currentWorkspace) {
		return (properties) -> properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER,
				new WorkspaceTenantResolver(currentWorkspace));
	}

}
