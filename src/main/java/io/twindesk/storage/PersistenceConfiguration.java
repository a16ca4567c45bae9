package io.twindesk.storage;

import javax.sql.DataSource;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** Access to the database. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

	/** Repositories that are created lazily do not register an entity manager. */
	@Bean
	EntityManager sharedEntityManager(EntityManagerFactory factory) {
		return SharedEntityManagerCreator.createSharedEntityManager(factory);
	}

	@Bean
	JdbcTemplate jdbcTemplate(StatementCounter counter, DataSource dataSource) {
		return counter.template(dataSource);
	}

}
