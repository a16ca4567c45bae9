package io.twindesk.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import io.twindesk.RawConnection;
import io.twindesk.RawResponse;
import io.twindesk.TwindeskApplication;
import io.twindesk.performance.Database;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.util.FileSystemUtils;

/**
 * Fills the file system of H2's file and checks the server's responses, and that all
 * acknowledged writes exist once there is space again.
 */
@Command(name = "full-disk", mixinStandardHelpOptions = true, description = "fills the file system of the database")
public final class FullDiskProgram implements Callable<Integer> {

	private static final int BALLAST_BYTES = 8 << 20;

	private static final List<Integer> FULL = List.of(503, 507);

	@Option(names = "--folder", required = true,
			description = "A folder on a file system that may be filled, for example of 48 MB")
	private Path folder = Path.of("");

	@Option(names = "--threads", description = "Number of threads that create users")
	private int threads = 4;

	@Option(names = "--calls", description = "Number of requests of each kind after the file system is full")
	private int calls = 50;

	private String key = "";

	private boolean passed = true;

	@Override
	public Integer call() throws Exception {
		Path ballast = Files.write(this.folder.resolve("ballast"), new byte[BALLAST_BYTES]);
		Path data = this.folder.resolve("twindesk-full-disk");
		try (Installation installation = Installation.of(Database.H2_FILE,
				ServerCommand.plain(TwindeskApplication.class))) {
			String storage = "--twindesk.storage=file:" + data;
			StartedServer server = installation.startOn(storage);
			this.key = KillRound.open(server.port(), "full");
			Creates creates = new Creates(this.key);
			for (Thread thread : creates.begin(server.port(), this.threads, (number) -> true)) {
				thread.join();
			}
			System.out.printf("%,d users acknowledged, then %s; %,d bytes left%n", creates.count(), creates.failures(),
					this.folder.toFile().getUsableSpace());
			whileFull(server, creates);
			StartedServer.Stop stop = server.stop();
			System.out.printf("stopped with %d after %,d ms%n", stop.exitCode(), stop.took().toMillis());
			Files.delete(ballast);
			afterwards(installation.startOn(storage), creates);
			return installation.verdict(this.passed);
		}
		finally {
			Files.deleteIfExists(ballast);
			FileSystemUtils.deleteRecursively(data);
		}
	}

	private void whileFull(StartedServer server, Creates creates) throws IOException {
		List<Long> ids = new ArrayList<>(creates.acknowledged().keySet());
		Map<String, Integer> writes = new TreeMap<>();
		Map<String, Integer> reads = new TreeMap<>();
		try (RawConnection connection = new RawConnection(server.port())) {
			for (int i = 0; i < this.calls; i++) {
				long id = ids.get(i);
				count(writes, creates.create(connection));
				count(writes, connection.send("PUT", "/api/v2/user/" + id, List.of("apiKey: " + this.key),
						"{\"language\":\"nl\"}"));
				count(reads, connection.send("GET", "/api/users/" + id + ".json", List.of(creates.basic()), ""));
				count(reads, connection.send("GET", "/api/v2/user?itemLimit=2", List.of("apiKey: " + this.key), ""));
			}
		}
		int ready = DeskieClient.control(server.port()).get("/_twindesk/ready").status();
		System.out.printf("writes: %s%nreads: %s%nready: %d%n", writes, reads, ready);
		require(creates.failures().keySet().stream().allMatch((text) -> FULL.contains(status(text))),
				"The first failures must be 503 or 507");
		// a write can fit into the space that another one has left, and is acknowledged
		// then
		require(writes.keySet().stream().allMatch((text) -> status(text) / 100 == 2 || FULL.contains(status(text))),
				"Every write must succeed or get 503 or 507");
		require(ready == 503 || reads.keySet().stream().allMatch((text) -> status(text) == 200),
				"A server that is ready must be able to read");
	}

	private void afterwards(StartedServer server, Creates creates) throws Exception {
		Map<Long, String> acknowledged = creates.acknowledged();
		long missing = creates.missing(server.port(), acknowledged);
		require(missing == 0, missing + " missing or changed");
		try (RawConnection connection = new RawConnection(server.port())) {
			RawResponse created = creates.create(connection);
			require(created.status() == 201, "A create must succeed, but was: " + created);
		}
		System.out.printf("after a restart with free space: %d of %,d missing%n", missing, acknowledged.size());
		server.stop();
	}

	private void require(boolean valid, String message) {
		if (!valid) {
			System.out.println(message);
			this.passed = false;
		}
	}

	private static int status(String text) {
		return text.matches("\\d{3}.*") ? Integer.parseInt(text.substring(0, 3)) : 0;
	}

	private static void count(Map<String, Integer> responses, RawResponse response) {
		responses.merge(response.status() + ((response.status() / 100 == 2) ? "" : " " + response.body()), 1,
				Integer::sum);
	}

}
