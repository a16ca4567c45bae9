package io.twindesk.workspace;

import java.time.Clock;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Ticker;
import org.hibernate.cfg.MultiTenancySettings;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SettingsProperties.class)
class WorkspaceConfiguration {

	private static final Duration EXCLUSIVE_MAX_AGE = Duration.ofHours(1);

	/** A second minus the time that a read takes. */
	private static final Duration SHARED_MAX_AGE = Duration.ofMillis(800);

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static WorkspaceContext workspaceContext() {
		return new WorkspaceContext();
	}

	@Bean
	Clock serverClock() {
		return Clock.systemUTC();
	}

	@Bean
	WorkspaceClock workspaceClock(Clock clock, WorkspaceContext workspaceContext) {
		return new WorkspaceClock(clock, workspaceContext);
	}

	/**
	 * Creates the caches. A single process owns an H2 database, so nothing else can
	 * change a cached value; a PostgreSQL database may be shared, and changes by other
	 * processes take effect within a second.
	 */
	@Bean
	WorkspaceCaches workspaceCaches(@Value("${spring.datasource.url}") String url) {
		return new WorkspaceCaches(url.startsWith("jdbc:h2:") ? EXCLUSIVE_MAX_AGE : SHARED_MAX_AGE,
				Ticker.systemTicker());
	}

	@Bean
	SnapshotTables workspaceTables() {
		return SnapshotTables.of(0, SnapshotTable.of("workspace_setting"));
	}

	@Bean
	HibernatePropertiesCustomizer workspaceTenantCustomizer(WorkspaceContext workspaceContext) {
		return (properties) -> properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER,
				new WorkspaceTenantResolver(workspaceContext));
	}

}
