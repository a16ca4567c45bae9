package io.twindesk.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import io.twindesk.TwindeskApplication;
import io.twindesk.performance.Database;
import io.twindesk.reliability.KeptConnection.Reply;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.util.FileSystemUtils;

/**
 * Fills the file system that H2's file is on, looks at what the server answers then, and
 * whether all that it acknowledged is there once there is space again: {@code ./mvnw
 * -Pmeasure test-compile exec:exec -Dmeasure=FullDiskProgram
 * -Dmeasure.arguments=--folder=...}.
 */
@Command(name = "full-disk", mixinStandardHelpOptions = true)
final class FullDiskProgram implements Callable<Integer> {

	private static final int BALLAST_BYTES = 8 << 20;

	private static final List<Integer> FULL = List.of(503, 507);

	@Option(names = "--folder", required = true, description = "On a file system that may be filled, say of 48 MB")
	private Path folder = Path.of("");

	@Option(names = "--threads", description = "How many make users")
	private int threads = 4;

	@Option(names = "--calls", description = "How many of each kind are sent once the file system is full")
	private int calls = 50;

	private String key = "";

	private boolean good = true;

	public static void main(String[] arguments) {
		System.exit(new CommandLine(new FullDiskProgram()).execute(arguments));
	}

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
			System.out.printf("%,d users acknowledged, then %s; %,d bytes left%n", creates.count(), creates.refusals(),
					this.folder.toFile().getUsableSpace());
			whileFull(server, creates);
			StartedServer.Stop stop = server.stop();
			System.out.printf("stopped with %d after %,d ms%n", stop.exitCode(), stop.took().toMillis());
			Files.delete(ballast);
			afterwards(installation.startOn(storage), creates);
			return installation.verdict(this.good);
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
		try (KeptConnection connection = new KeptConnection(server.port())) {
			for (int i = 0; i < this.calls; i++) {
				long id = ids.get(i);
				count(writes, creates.create(connection));
				count(writes,
						connection.send("PUT", "/api/v2/user/" + id, "apiKey: " + this.key, "{\"language\":\"nl\"}"));
				count(reads, connection.send("GET", "/api/users/" + id + ".json", creates.basic(), ""));
				count(reads, connection.send("GET", "/api/v2/user?itemLimit=2", "apiKey: " + this.key, ""));
			}
		}
		int ready = DeskieClient.control(server.port()).get("/_twindesk/ready").status();
		System.out.printf("writes: %s%nreads: %s%nready: %d%n", writes, reads, ready);
		require(creates.refusals().keySet().stream().allMatch((what) -> FULL.contains(status(what))),
				"The first refusals are no 503 or 507");
		// one may find the space that another one has left, and is acknowledged then
		require(writes.keySet().stream().allMatch((what) -> status(what) / 100 == 2 || FULL.contains(status(what))),
				"A write is answered otherwise");
		require(ready == 503 || reads.keySet().stream().allMatch((what) -> status(what) == 200),
				"The server says that it is ready, and does not read");
	}

	private void afterwards(StartedServer server, Creates creates) throws Exception {
		Map<Long, String> acknowledged = creates.acknowledged();
		long missing = creates.missing(server.port(), acknowledged);
		require(missing == 0, missing + " missing or changed");
		try (KeptConnection connection = new KeptConnection(server.port())) {
			Reply created = creates.create(connection);
			require(created.status() == 201, "No user can be made: " + created);
		}
		System.out.printf("with space again and started again: %d of %,d missing%n", missing, acknowledged.size());
		server.stop();
	}

	private void require(boolean held, String defaultValue) {
		if (!held) {
			System.out.println(defaultValue);
			this.good = false;
		}
	}

	private static int status(String what) {
		return what.matches("\\d{3}.*") ? Integer.parseInt(what.substring(0, 3)) : 0;
	}

	private static void count(Map<String, Integer> responses, Reply reply) {
		responses.merge(reply.status() + ((reply.status() / 100 == 2) ? "" : " " + reply.body()), 1, Integer::sum);
	}

}
