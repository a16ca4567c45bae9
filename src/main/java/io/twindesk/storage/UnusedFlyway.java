package io.twindesk.storage;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Removes Flyway from a generated context, which contains it for all databases, if this
 * start does not use it. A context that is not generated evaluates the setting itself.
 */
class UnusedFlyway implements ApplicationContextInitializer<GenericApplicationContext> {

	/** Whether Flyway creates the tables. */
	static final String SETTING = "spring.flyway.enabled";

	@Override
	public void initialize(GenericApplicationContext context) {
		if (context.getEnvironment().getProperty(SETTING, Boolean.class, true)) {
			return;
		}
		Set<String> unused = Arrays.stream(context.getBeanDefinitionNames())
			.filter((name) -> isFlyway(context.getBeanDefinition(name)))
			.collect(Collectors.toSet());
		unused.forEach(context::removeBeanDefinition);
		for (String name : context.getBeanDefinitionNames()) {
			BeanDefinition definition = context.getBeanDefinition(name);
			String[] dependencies = definition.getDependsOn();
			if (dependencies != null) {
				definition.setDependsOn(
						Arrays.stream(dependencies).filter((each) -> !unused.contains(each)).toArray(String[]::new));
			}
		}
	}

	private static boolean isFlyway(BeanDefinition definition) {
		String type = definition.getBeanClassName();
		return type != null
				&& (type.startsWith("org.flywaydb.") || type.startsWith("org.springframework.boot.flyway."));
	}

}
