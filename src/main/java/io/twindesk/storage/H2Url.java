package io.twindesk.storage;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Adds the settings that Twindesk relies on to an H2 URL.
 *
 * <p>
 * By default, H2 writes half a second after it has confirmed a commit, so each kill of
 * the process loses acknowledged writes; and it closes itself at exit, while requests are
 * still being processed.
 */
final class H2Url {

	static final String PREFIX = "jdbc:h2:";

	private static final Map<String, String> REQUIRED = Map.of("WRITE_DELAY", "0", "RETENTION_TIME", "0",
			"DB_CLOSE_ON_EXIT", "FALSE", "LOCK_TIMEOUT", "2000");

	/**
	 * The number of parsed statements that a connection caches, unless the URL sets it.
	 * H2's default of eight is less than one request needs, and each write of a table
	 * checks all of them.
	 */
	private static final String QUERY_CACHE_SIZE = "48";

	/** Disables H2's trace file, whose messages contain row values. */
	private static final String NO_TRACE_FILE = "0";

	private H2Url() {
	}

	/** Returns the URL with the required settings, which replace those in the URL. */
	static String durable(String url) {
		String[] parts = url.split(";");
		Map<String, String> settings = new LinkedHashMap<>();
		for (int i = 1; i < parts.length; i++) {
			String[] setting = parts[i].split("=", 2);
			settings.put(setting[0].trim().toUpperCase(Locale.ROOT), (setting.length == 2) ? setting[1] : "");
		}
		settings.putAll(REQUIRED);
		settings.putIfAbsent("QUERY_CACHE_SIZE", QUERY_CACHE_SIZE);
		settings.putIfAbsent("TRACE_LEVEL_FILE", NO_TRACE_FILE);
		StringBuilder result = new StringBuilder(parts[0]);
		settings.forEach((name, setting) -> result.append(';').append(name).append('=').append(setting));
		return result.toString();
	}

}
