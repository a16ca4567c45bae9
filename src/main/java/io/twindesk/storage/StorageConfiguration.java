package io.twindesk.storage;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(StorageConfiguration.class);

	@Bean
	StorageKind storage(@Value("${spring.datasource.url}") String url) {
		StorageKind storageKind = StorageKind.of(url);
		logger.info("Storage: {}", switch (storageKind) {
			case MEMORY -> "H2 in memory; everything is gone at exit";
			case FILE -> "H2 on disk; acknowledged writes survive the death of the process, not of the machine";
			case POSTGRESQL -> "PostgreSQL; acknowledged writes survive what that server survives";
		});
		return storageKind;
	}

	@Bean
	DatabaseRequirements databaseRequirements(StorageKind storageKind) {
		return new DatabaseRequirements(storageKind);
	}

	/** Null if Flyway creates the tables. */
	@Bean
	@Nullable MemorySchema memorySchema(StorageKind storageKind, DataSource pool,
			@Value("${" + UnusedFlyway.SETTING + ":true}") boolean flyway) {
		return (flyway || storageKind != StorageKind.MEMORY) ? null : new MemorySchema(pool);
	}

	@Bean
	@ConditionalOnWebApplication
	DatabaseMonitor databaseMonitor(StorageKind storageKind, JdbcConnectionDetails database, DataSource pool,
			ApplicationEventPublisher events) {
		return new DatabaseMonitor(storageKind, database, pool, events);
	}

	@Bean
	@ConditionalOnWebApplication
	H2FileCompactor h2FileCompactor(StorageKind storageKind, DataSource pool) {
		return new H2FileCompactor(storageKind, pool);
	}

}
