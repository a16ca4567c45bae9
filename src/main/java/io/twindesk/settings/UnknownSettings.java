package io.twindesk.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Stops the start where a {@code twindesk.*} setting does not exist: a misspelt one would
 * otherwise do nothing, silently. Which exist is read from the metadata that the build
 * makes of the configuration records.
 */
class UnknownSettings implements EnvironmentPostProcessor, Ordered {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private static final String PREFIX = "twindesk.";

	/** What the test kit is told where it looks for a server; nothing for the server. */
	private static final String TEST_KIT = "twindesk.testkit.";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Map<String, Boolean> known = known();
		for (PropertySource<?> source : environment.getPropertySources()) {
			if (source instanceof EnumerablePropertySource<?> enumerable) {
				for (String name : enumerable.getPropertyNames()) {
					check(name, known);
				}
			}
		}
	}

	private static void check(String name, Map<String, Boolean> known) {
		String written = name.toLowerCase(Locale.ROOT).replace('_', '.');
		if (written.startsWith(PREFIX) && !written.startsWith(TEST_KIT)
				&& known.entrySet().stream().noneMatch((setting) -> isMeant(written, setting))) {
			throw new InvalidSettingException("There is no setting '" + name + "'",
					"Take it out, or spell it as one of these: " + String.join(", ", known.keySet()));
		}
	}

	/**
	 * Boot takes names with and without dashes; a list or a map has more behind its name.
	 */
	private static boolean isMeant(String written, Map.Entry<String, Boolean> setting) {
		String one = uniform(written);
		String other = uniform(setting.getKey());
		return one.equals(other) || (setting.getValue() && one.startsWith(other));
	}

	private static String uniform(String name) {
		return name.replaceAll("[^a-z0-9]", "");
	}

	/** All settings by their names, and whether each is a list or a map. */
	private static Map<String, Boolean> known() {
		Map<String, Boolean> known = new TreeMap<>();
		try {
			for (URL url : Collections.list(UnknownSettings.class.getClassLoader().getResources(METADATA))) {
				try (InputStream metadata = url.openStream()) {
					for (JsonNode property : JsonMapper.shared().readTree(metadata).path("properties")) {
						known.put(property.path("name").asString(),
								property.path("type").asString().startsWith("java.util."));
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(METADATA + " cannot be read", ex);
		}
		known.keySet().removeIf((name) -> !name.startsWith(PREFIX));
		return known;
	}

	/** Behind the configuration files, so that theirs are seen as well. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
