package io.twindesk.testkit;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/** Finds the folder in which programs of this user cache files. */
final class CacheFolder {

	private CacheFolder() {
	}

	/** The folder of this user on this machine, which may not exist yet. */
	static Path find() {
		return find(System.getenv()::get, System.getProperty("os.name"), System.getProperty("user.home"));
	}

	static Path find(UnaryOperator<@Nullable String> environment, String system, String home) {
		String name = system.toLowerCase(Locale.ROOT);
		String configured = name.startsWith("windows") ? environment.apply("LOCALAPPDATA")
				: environment.apply("XDG_CACHE_HOME");
		// a relative path is to be ignored, says the specification
		if (configured != null && Path.of(configured).isAbsolute()) {
			return Path.of(configured, "twindesk");
		}
		if (name.startsWith("windows")) {
			return Path.of(home, "AppData", "Local", "twindesk");
		}
		return name.startsWith("mac") ? Path.of(home, "Library", "Caches", "twindesk")
				: Path.of(home, ".cache", "twindesk");
	}

}
