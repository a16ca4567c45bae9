package io.twindesk.testkit;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Finds the servers that test runs of this user share on this machine. */
final class SharedServers {

	/** Settings that protect the server from other users and machines. */
	private static final Set<String> FIXED = Set.of("server.address", "twindesk.control.access",
			"twindesk.control.token");

	private SharedServers() {
	}

	/**
	 * Finds or starts the server for a jar and settings.
	 * @return null if no files can be stored on this machine, so that the run needs a
	 * server of its own
	 */
	static @Nullable SharedServer find(Path jar, Map<String, String> settings) {
		settings.keySet().stream().filter(FIXED::contains).findFirst().ifPresent((name) -> {
			throw new TwindeskException(name + " must not be set for a server that is reused", 0);
		});
		try {
			return SharedServer.attach(ServerRecords.open(CacheFolder.find()), ServerSpec.of(jar, settings),
					() -> Preparation.command(jar));
		}
		catch (IOException | UnsupportedOperationException ex) {
			System.getLogger(SharedServers.class.getName())
				.log(Level.WARNING, "Twindesk cannot be reused: {0}. This run starts a server of its own.",
						ex.toString());
			return null;
		}
	}

}
