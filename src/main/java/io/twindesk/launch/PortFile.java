package io.twindesk.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * Writes the port to a file. The file is there when the server is ready, not before, and
 * is whole from the first moment.
 */
class PortFile {

	private final Path file;

	private final Environment environment;

	PortFile(Path file, Environment environment) {
		this.file = file.toAbsolutePath();
		this.environment = environment;
	}

	@EventListener
	void write(AvailabilityChangeEvent<ReadinessState> change) throws IOException {
		if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
			Path unfinished = this.file.resolveSibling(this.file.getFileName() + ".new");
			Files.writeString(unfinished, this.environment.getRequiredProperty("local.server.port"));
			Files.move(unfinished, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
	}

}
