package io.twindesk.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds the cache folder of the current user. The test kit uses the same rule, but shares
 * no code with the server.
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
