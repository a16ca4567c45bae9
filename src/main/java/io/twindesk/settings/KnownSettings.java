package io.twindesk.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings that exist, read from the metadata that the build makes of the
 * configuration records: each name, and whether it is a list or a map.
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
	 * Boot takes names with and without dashes; a list or a map has more behind its name.
	 */
	boolean contains(String name) {
		String written = uniform(name);
		return this.settings.entrySet().stream().anyMatch((setting) -> {
			String known = uniform(setting.getKey());
			return written.equals(known) || (setting.getValue() && written.startsWith(known));
		});
	}

	/** The setting whose name takes the fewest edits to spell. */
	String nearest(String name) {
		String written = uniform(name);
		return this.settings.keySet()
			.stream()
			.min(Comparator.comparingInt((known) -> edits(written, uniform(known))))
			.orElseThrow();
	}

	/** The environment variable of a setting. */
	static String variable(String setting) {
		return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

	private static String uniform(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

	/** The Levenshtein distance of two words. */
	private static int edits(String one, String other) {
		int[] row = new int[other.length() + 1];
		Arrays.setAll(row, (i) -> i);
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int change = diagonal + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[other.length()];
	}

}
