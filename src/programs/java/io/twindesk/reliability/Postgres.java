package io.twindesk.reliability;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL database with its most durable settings, which can be killed and restarted
 * on the same files.
 */
final class Postgres implements Closeable {

	private static final int MAX_ATTEMPTS = 20;

	static {
		((Logger) LoggerFactory.getLogger("io.zonky")).setLevel(Level.OFF);
	}

	private final Path folder;

	private final boolean careless;

	private EmbeddedPostgres running;

	private Postgres(Path folder, boolean careless, EmbeddedPostgres running) {
		this.folder = folder;
		this.careless = careless;
		this.running = running;
	}

	/**
	 * Starts an empty database.
	 * @param careless whether it acknowledges commits up to ten seconds before it writes
	 * them
	 */
	static Postgres start(Path folder, boolean careless) throws IOException {
		return new Postgres(folder, careless, start(folder, careless, 0));
	}

	private static EmbeddedPostgres start(Path folder, boolean careless, int port) throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(Files.createDirectories(folder.resolve("postgres")).toFile())
			.setDataDirectory(folder.resolve("postgres-data"))
			.setCleanDataDirectory(false)
			// tests may disable these settings, the measuring programs may not
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", careless ? "off" : "on")
			.setServerConfig("wal_writer_delay", careless ? "10s" : "200ms")
			.setServerConfig("full_page_writes", "on");
		return ((port != 0) ? builder.setPort(port) : builder).start();
	}

	/** Returns a server's arguments for this database. */
	List<String> arguments() {
		return List.of("--spring.datasource.url=" + this.running.getJdbcUrl("postgres", "postgres"),
				"--spring.datasource.username=postgres", "--spring.datasource.password=postgres");
	}

	EmbeddedPostgres database() {
		return this.running;
	}

	/** Ends all its processes with SIGKILL. */
	void kill() throws IOException {
		String id = Files.readAllLines(this.folder.resolve("postgres-data").resolve("postmaster.pid")).get(0);
		ProcessHandle first = ProcessHandle.of(Long.parseLong(id.trim())).orElseThrow();
		List<ProcessHandle> all = Stream.concat(Stream.of(first), first.descendants()).toList();
		all.forEach(ProcessHandle::destroyForcibly);
		CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)).join();
		this.running.close();
	}

	/** Restarts it on the same files and port, which often needs several attempts. */
	void restart() throws IOException {
		for (int attempt = 1;; attempt++) {
			try {
				this.running = start(this.folder, this.careless, this.running.getPort());
				return;
			}
			catch (IOException | IllegalStateException ex) {
				if (attempt == MAX_ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.running.close();
	}

}
