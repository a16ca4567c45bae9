package io.twindesk.reliability;

import java.util.Map;

import io.twindesk.TwindeskApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The server with one of H2's own habits, which Twindesk does not let an URL ask for:
 * unless told otherwise, that of writing half a second late. What is looked for has to be
 * found here. The URL itself says it, for each connection sets anew what its URL says.
 */
final class CarelessServer {

	/** The system property with the part of the URL that brings the habit back. */
	static final String HABIT = "careless.habit";

	private static final String URL = "spring.datasource.url";

	private CarelessServer() {
	}

	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(TwindeskApplication.class);
		application.addInitializers((ApplicationContextInitializer<ConfigurableApplicationContext>) (context) -> forget(
				context.getEnvironment(), System.getProperty(HABIT, "WRITE_DELAY=500")));
		application.run(arguments);
	}

	private static void forget(ConfigurableEnvironment environment, String habit) {
		String durable = environment.getRequiredProperty(URL);
		String careless = durable.replaceFirst(habit.substring(0, habit.indexOf('=') + 1) + "\\d+", habit);
		if (careless.equals(durable)) {
			throw new IllegalStateException("Nothing to forget in " + durable);
		}
		environment.getPropertySources().addFirst(new MapPropertySource("careless", Map.of(URL, careless)));
	}

}
