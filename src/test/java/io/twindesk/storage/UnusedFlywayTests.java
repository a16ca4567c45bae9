package io.twindesk.storage;

import java.util.Map;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class UnusedFlywayTests {

	@Test
	void aStartWithoutFlywayHasNoBeanOfItAndNoDependencyOnOne() {
		GenericApplicationContext context = context(false);
		assertThat(context.getBeanDefinitionNames()).containsExactly("jdbcClient");
		assertThat(context.getBeanDefinition("jdbcClient").getDependsOn()).containsExactly("memorySchema");
	}

	@Test
	void aStartWithFlywayKeepsItsBeans() {
		GenericApplicationContext context = context(true);
		assertThat(context.getBeanDefinitionNames()).containsExactly("flyway", "flywayInitializer", "jdbcClient");
		assertThat(context.getBeanDefinition("jdbcClient").getDependsOn()).hasSize(3);
	}

	private static GenericApplicationContext context(boolean flyway) {
		GenericApplicationContext context = new GenericApplicationContext();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test", Map.of("spring.flyway.enabled", flyway)));
		context.registerBeanDefinition("flyway", new RootBeanDefinition(Flyway.class));
		context.registerBeanDefinition("flywayInitializer", new RootBeanDefinition(FlywayMigrationInitializer.class));
		RootBeanDefinition user = new RootBeanDefinition(Object.class);
		user.setDependsOn("flyway", "flywayInitializer", "memorySchema");
		context.registerBeanDefinition("jdbcClient", user);
		new UnusedFlyway().initialize(context);
		return context;
	}

}
