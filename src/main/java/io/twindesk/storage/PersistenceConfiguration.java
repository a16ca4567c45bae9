package io.twindesk.storage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/**
 * Provides an injectable entity manager, which repositories that are created lazily do
 * not register.
 */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

	@Bean
	EntityManager sharedEntityManager(EntityManagerFactory factory) {
		return SharedEntityManagerCreator.createSharedEntityManager(factory);
	}

}
