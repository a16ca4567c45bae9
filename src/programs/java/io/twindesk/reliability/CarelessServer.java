package io.twindesk.reliability;

import java.util.Map;

import io.twindesk.TwindeskApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The server with one of H2's default settings that Twindesk does not allow in a URL: by
 * default, delayed writes. The measuring programs use it as a control that must lose
 * data. The setting is in the URL, because each new connection applies the settings of
 * its URL.
 */
final class CarelessServer {

	/** The system property with the part of the URL that restores H2's setting. */
	static final String SETTING = "careless.setting";

	private static final String URL = "spring.datasource.url";

	private CarelessServer() {
	}

	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(TwindeskApplication.class);
		application.addInitializers((ApplicationContextInitializer<ConfigurableApplicationContext>) (
				context) -> makeCareless(context.getEnvironment(), System.getProperty(SETTING, "WRITE_DELAY=500")));
		application.run(arguments);
	}

	private static void makeCareless(ConfigurableEnvironment environment, String setting) {
		String durable = environment.getRequiredProperty(URL);
		String careless = durable.replaceFirst(setting.substring(0, setting.indexOf('=') + 1) + "\\d+", setting);
		if (careless.equals(durable)) {
			throw new IllegalStateException("No such setting in " + durable);
		}
		environment.getPropertySources().addFirst(new MapPropertySource("careless", Map.of(URL, careless)));
	}

}
