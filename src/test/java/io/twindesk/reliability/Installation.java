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
 * An empty database in a folder of its own, and what starts servers on it, as an operator
 * would. The folder is left where a program ends with an error, for the server's log.
 */
final class Installation implements Closeable {

	private final Path folder;

	private final ServerCommand command;

	private final @Nullable Postgres postgres;

	private final List<String> database = new ArrayList<>();

	private boolean kept;

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
	 * @param more its arguments, beside those for the database and the control API
	 */
	StartedServer start(String... more) throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(this.database);
		all.addAll(List.of(more));
		return startOn(all.toArray(String[]::new));
	}

	/** Starts a server on the database that these arguments point it at. */
	StartedServer startOn(String... arguments) throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(List.of("--twindesk.control.token=" + DeskieClient.CONTROL_TOKEN,
				"--twindesk.control.access=token", "--logging.level.root=warn"));
		all.addAll(List.of(arguments));
		return StartedServer.start(this.command, this.folder, all);
	}

	Path folder() {
		return this.folder;
	}

	/** Where H2's file is. */
	Path data() {
		return this.folder.resolve("data");
	}

	/**
	 * Tells that all is as it should be, so that nobody needs the folder any more.
	 * @return the exit code
	 */
	int verdict(boolean good) {
		this.kept = !good;
		System.out.println(good ? "The bar holds" : "THE BAR DOES NOT HOLD; the server's log is in " + this.folder);
		return good ? 0 : 1;
	}

	@Override
	public void close() throws IOException {
		if (this.postgres != null) {
			this.postgres.close();
		}
		if (!this.kept) {
			FileSystemUtils.deleteRecursively(this.folder);
		}
	}

}
