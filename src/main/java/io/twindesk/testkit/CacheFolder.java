package io.twindesk.testkit;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds the cache folder of the current user. The server's commands use the same rule,
 * but share no code with the kit.
 */
final class CacheFolder {

	private CacheFolder() {
	}

	static Path find() {
		return find(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
	}

	static Path find(Map<String, String> environment, String system, String home) {
		String name = system.toLowerCase(Locale.ROOT);
		boolean windows = name.startsWith("windows");
		@Nullable String configured = environment.get(windows ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
		if (configured != null && Path.of(configured).isAbsolute()) {
			return Path.of(configured, "twindesk");
		}
		Path fallback = name.startsWith("mac") ? Path.of("Library", "Caches") : Path.of(".cache");
		return Path.of(home).resolve(windows ? Path.of("AppData", "Local") : fallback).resolve("twindesk");
	}

}
