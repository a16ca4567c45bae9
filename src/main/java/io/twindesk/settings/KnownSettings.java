package io.twindesk.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The existing settings, read from the metadata that the build generates from the
 * configuration records: the name of each, and whether it is a list or a map.
 */
final class KnownSettings {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private final Map<String, Boolean> settings;

	private KnownSettings(Map<String, Boolean> settings) {
		this.settings = settings;
	}

	static KnownSettings read(String prefix) {
		Map<String, Boolean> known = new TreeMap<>();
		try {
			for (URL url : Collections.list(KnownSettings.class.getClassLoader().getResources(METADATA))) {
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
		known.keySet().removeIf((name) -> !name.startsWith(prefix));
		return new KnownSettings(known);
	}

	Set<String> names() {
		return this.settings.keySet();
	}

	/**
	 * Checks whether a setting exists, or existed in the last release. Boot accepts names
	 * with and without dashes; the name of a list or a map may be longer.
	 */
	boolean contains(String name) {
		String given = normalized(name);
		return this.settings.entrySet().stream().anyMatch((setting) -> {
			String known = normalized(setting.getKey());
			return given.equals(known) || (setting.getValue() && given.startsWith(known));
		}) || RenamedSettings.NEW_NAMES.keySet().stream().anyMatch((former) -> given.equals(normalized(former)));
	}

	/**
	 * Returns the setting with the smallest edit distance to the name, or the new name of
	 * a former one.
	 */
	String nearest(String name) {
		String given = normalized(name);
		return Stream.concat(this.settings.keySet().stream(), RenamedSettings.NEW_NAMES.keySet().stream())
			.min(Comparator.comparingInt((known) -> EditDistance.of(given, normalized(known))))
			.map((known) -> RenamedSettings.NEW_NAMES.getOrDefault(known, known))
			.orElseThrow();
	}

	/** Returns the environment variable of a setting. */
	static String variable(String setting) {
		return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

	private static String normalized(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

}
