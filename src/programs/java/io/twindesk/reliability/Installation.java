package io.twindesk.reliability;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.twindesk.TwindeskApplication;
import io.twindesk.performance.Database;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * An empty database in its own folder, and the command that starts servers on it, as an
 * operator would. If a program fails, the folder is not deleted, because it contains the
 * server's log.
 */
final class Installation implements Closeable {

	private final Path folder;

	private final ServerCommand command;

	private final @Nullable Postgres postgres;

	private final List<String> database = new ArrayList<>();

	private boolean failed;

	private Installation(Path folder, ServerCommand command, @Nullable Postgres postgres) {
		this.folder = folder;
		this.command = command;
		this.postgres = postgres;
	}

	static Installation of(Database database) throws IOException {
		return of(database, ServerCommand.deployed(TwindeskApplication.class));
	}

	static Installation of(Database database, ServerCommand command) throws IOException {
		Path folder = Files.createTempDirectory("twindesk-measure");
		Postgres postgres = (database == Database.POSTGRESQL) ? Postgres.start(folder, false) : null;
		Installation installation = new Installation(folder, command, postgres);
		installation.database.addAll(
				(postgres != null) ? postgres.arguments() : List.of("--twindesk.storage=file:" + installation.data()));
		return installation;
	}

	/**
	 * Starts a server on the database.
	 * @param more additional arguments
	 */
	StartedServer start(String... more) throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(this.database);
		all.addAll(List.of(more));
		return startOn(all.toArray(String[]::new));
	}

	/** Starts a server on the database of the given arguments. */
	StartedServer startOn(String... arguments) throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(List.of("--twindesk.control.token=" + DeskieClient.CONTROL_TOKEN,
				"--twindesk.control.access=token", "--logging.level.root=warn"));
		all.addAll(List.of(arguments));
		return StartedServer.start(this.command, this.folder, all);
	}

	Path folder() {
		return this.folder;
	}

	/** Returns the folder of H2's file. */
	Path data() {
		return this.folder.resolve("data");
	}

	/**
	 * Reports the result; the folder is deleted after a success.
	 * @return the exit code
	 */
	int verdict(boolean passed) {
		this.failed = !passed;
		System.out.println(passed ? "PASSED" : "FAILED; the server's log is in " + this.folder);
		return passed ? 0 : 1;
	}

	@Override
	public void close() throws IOException {
		if (this.postgres != null) {
			this.postgres.close();
		}
		if (!this.failed) {
			FileSystemUtils.deleteRecursively(this.folder);
		}
	}

}
