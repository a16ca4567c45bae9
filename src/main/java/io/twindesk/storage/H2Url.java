package io.twindesk.storage;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An H2 URL with the settings that Twindesk relies on, whoever wrote it.
 *
 * <p>
 * Left alone, H2 writes half a second after it has answered, so that each kill of the
 * process loses acknowledged writes; and it closes itself at exit, beside requests that
 * are still being answered.
 */
final class H2Url {

	static final String PREFIX = "jdbc:h2:";

	private static final Map<String, String> REQUIRED = Map.of("WRITE_DELAY", "0", "RETENTION_TIME", "0",
			"DB_CLOSE_ON_EXIT", "FALSE", "LOCK_TIMEOUT", "2000");

	/**
	 * How many statements a connection keeps parsed, unless the URL says otherwise. H2's
	 * own eight are fewer than one request needs, and each write of a table looks through
	 * all of them.
	 */
	private static final String PARSED = "48";

	/** No file of its own for stack traces, whose messages carry the rows' values. */
	private static final String UNTRACED = "0";

	private H2Url() {
	}

	/** The same URL with the required settings in place of whatever it said of them. */
	static String durable(String url) {
		String[] parts = url.split(";");
		Map<String, String> settings = new LinkedHashMap<>();
		for (int i = 1; i < parts.length; i++) {
			String[] setting = parts[i].split("=", 2);
			settings.put(setting[0].trim().toUpperCase(Locale.ROOT), (setting.length == 2) ? setting[1] : "");
		}
		settings.putAll(REQUIRED);
		settings.putIfAbsent("QUERY_CACHE_SIZE", PARSED);
		settings.putIfAbsent("TRACE_LEVEL_FILE", UNTRACED);
		StringBuilder result = new StringBuilder(parts[0]);
		settings.forEach((name, setting) -> result.append(';').append(name).append('=').append(setting));
		return result.toString();
	}

}
