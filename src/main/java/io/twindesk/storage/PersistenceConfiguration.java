package io.twindesk.storage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** Repositories that are created at first use bring no entity manager to inject. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

	@Bean
	EntityManager sharedEntityManager(EntityManagerFactory factory) {
		return SharedEntityManagerCreator.createSharedEntityManager(factory);
	}

}
