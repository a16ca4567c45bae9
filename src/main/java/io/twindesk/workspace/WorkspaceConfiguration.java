package io.twindesk.workspace;

import java.time.Clock;
import java.time.ZoneId;

import org.hibernate.cfg.MultiTenancySettings;

import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkspaceConfiguration {

	@Bean
	CurrentWorkspace currentWorkspace() {
		return new CurrentWorkspace();
	}

	@Bean
	WorkspaceClock workspaceClock() {
		return new WorkspaceClock(Clock.systemUTC());
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
