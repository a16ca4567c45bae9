package io.twindesk.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.twindesk.settings.InvalidSettingException;
import io.twindesk.settings.SettingPath;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * Writes the port to a file. The file appears when the server is ready, complete from the
 * first moment, and is deleted when the server ends.
 */
class PortFile {

	static final String SETTING = "twindesk.port-file";

	private final Path file;

	private final Environment environment;

	PortFile(Path file, Environment environment) {
		this.file = file.toAbsolutePath();
		this.environment = environment;
	}

	/** Creates the port file of a setting. */
	static PortFile of(String file, Environment environment) {
		return new PortFile(SettingPath.of(SETTING, file), environment);
	}

	/**
	 * Deletes the file of an earlier server, so that no program reads its port.
	 * @throws InvalidSettingException if the file cannot be written
	 */
	void prepare() {
		Path folder = this.file.getParent();
		if (folder == null || (Files.exists(this.file) && !Files.isRegularFile(this.file))) {
			throw new InvalidSettingException(SETTING + " is not a file: " + this.file, "Set it to the path of a file");
		}
		if (!Files.isDirectory(folder)) {
			throw new InvalidSettingException(SETTING + " is in a folder that does not exist: " + this.file,
					"Create the folder " + folder + ", or use a file in another one");
		}
		try {
			Files.deleteIfExists(this.file);
			Files.deleteIfExists(unfinished());
			Files.delete(Files.createFile(unfinished()));
		}
		catch (IOException ex) {
			throw new InvalidSettingException(SETTING + " cannot be written: " + this.file,
					"Allow the user of this server to write to the folder " + folder + ", or use another one");
		}
	}

	@EventListener
	void write(AvailabilityChangeEvent<ReadinessState> change) throws IOException {
		if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
			Path unfinished = unfinished();
			Files.writeString(unfinished, port());
			Files.move(unfinished, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
	}

	/** Deletes the file, unless a later server has replaced it. */
	@EventListener(ContextClosedEvent.class)
	void remove() throws IOException {
		if (Files.isRegularFile(this.file) && Files.readString(this.file).equals(port())) {
			Files.delete(this.file);
		}
	}

	private Path unfinished() {
		return this.file.resolveSibling(this.file.getFileName() + ".new");
	}

	private String port() {
		return this.environment.getProperty("local.server.port", "");
	}

}
