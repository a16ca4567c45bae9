package io.twindesk.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.twindesk.RawConnection;
import io.twindesk.TwindeskApplication;
import io.twindesk.performance.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.util.FileSystemUtils;

/**
 * Takes and restores the two kinds of backups that docs/operations/operating.md
 * describes, and checks that all earlier acknowledged writes exist. PostgreSQL is dumped
 * during writes.
 */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "creates and restores backups")
public final class RestoreProgram implements Callable<Integer> {

	private static final int WRITERS = 4;

	@Option(names = "--database", description = "${COMPLETION-CANDIDATES}")
	private Database database = Database.POSTGRESQL;

	@Option(names = "--binaries",
			description = "The folder of pg_dump, pg_restore and the server; by default that of pg_config")
	private @Nullable Path binaries;

	@Option(names = "--seconds", description = "Seconds of writes before the backup")
	private int seconds = 20;

	@Option(names = "--seed", description = "Seed of the random requests")
	private long seed = System.nanoTime();

	private final DataCheck dataCheck = new DataCheck();

	@Override
	public Integer call() throws Exception {
		System.out.printf("%s, %d s of writes, --seed=%d%n", this.database, this.seconds, this.seed);
		try (Installation installation = Installation.of(Database.H2_FILE,
				ServerCommand.plain(TwindeskApplication.class))) {
			boolean complete = (this.database == Database.POSTGRESQL) ? dumpAndRestore(installation)
					: copyAndRestore(installation);
			System.out.println(this.dataCheck);
			return installation.verdict(complete && !this.dataCheck.hasProblems());
		}
	}

	private boolean dumpAndRestore(Installation installation) throws Exception {
		Path programs = (this.binaries != null) ? this.binaries : PostgresPrograms.installed();
		try (PostgresPrograms postgres = PostgresPrograms.start(programs)) {
			postgres.run("createdb " + postgres.address() + " twindesk");
			postgres.run("createdb " + postgres.address() + " restored");
			StartedServer server = installation.startOn(postgres.arguments("twindesk"));
			KillRound killRound = write(server);
			Creates creates = new Creates(KillRound.open(server.port(), "meanwhile"));
			AtomicBoolean done = new AtomicBoolean();
			List<Thread> threads = creates.begin(server.port(), WRITERS, (number) -> !done.get());
			Thread.sleep(this.seconds * 500L);
			Map<Long, String> before = creates.acknowledged();
			Path dump = postgres.folder().resolve("twindesk.dump");
			timed("pg_dump", () -> postgres.run("pg_dump " + postgres.address() + " -Fc -f " + dump + " twindesk"));
			int meanwhile = creates.count() - before.size();
			done.set(true);
			for (Thread thread : threads) {
				thread.join();
			}
			server.stop();
			System.out.printf("%,d bytes, %,d users created before the dump and %,d during it, %s%n", Files.size(dump),
					before.size(), meanwhile, creates.failures());
			timed("pg_restore", () -> postgres
				.run("pg_restore " + postgres.address() + " --clean --if-exists -d restored " + dump));
			StartedServer restored = installation.startOn(postgres.arguments("restored"));
			boolean complete = isComplete(restored, killRound, creates, before);
			restored.stop();
			return complete && meanwhile > 0;
		}
	}

	private boolean copyAndRestore(Installation installation) throws Exception {
		StartedServer server = installation.start();
		KillRound killRound = write(server);
		Creates creates = new Creates(KillRound.open(server.port(), "meanwhile"));
		AtomicBoolean done = new AtomicBoolean();
		List<Thread> threads = creates.begin(server.port(), WRITERS, (number) -> !done.get());
		Thread.sleep(this.seconds * 500L);
		done.set(true);
		for (Thread thread : threads) {
			thread.join();
		}
		timed("stop", server::stop);
		Path copy = Files.createDirectory(installation.folder().resolve("copy")).resolve("twindesk.mv.db");
		timed("copy", () -> Files.copy(installation.data().resolve("twindesk.mv.db"), copy));
		System.out.printf("%,d bytes, %,d users%n", Files.size(copy), creates.count());
		FileSystemUtils.deleteRecursively(installation.data());
		StartedServer restored = installation.startOn("--twindesk.storage=file:" + copy.getParent());
		boolean complete = isComplete(restored, killRound, creates, creates.acknowledged());
		restored.stop();
		return complete;
	}

	/** Runs all kinds of writes for a while and waits for their end. */
	private KillRound write(StartedServer server) throws Exception {
		AtomicBoolean done = new AtomicBoolean();
		KillRound killRound = KillRound.begin(server.port(), "before", WRITERS, new Random(this.seed), (key) -> {
			List<DeskieClient> client = List.of(KillRound.client(server.port(), key));
			return new Failover(() -> client, new AtomicInteger(), new AtomicInteger(), done);
		});
		Thread.sleep(this.seconds * 500L);
		done.set(true);
		killRound.end();
		return killRound;
	}

	private boolean isComplete(StartedServer server, KillRound killRound, Creates creates, Map<Long, String> expected)
			throws IOException {
		System.out.println(this.dataCheck.of(server.port(), killRound, DataCheck.Tolerance.NONE));
		long missing = creates.missing(server.port(), expected);
		System.out.printf("%,d of %,d users missing or changed%n", missing, expected.size());
		try (RawConnection connection = new RawConnection(server.port())) {
			int status = creates.create(connection).status();
			System.out.println("status of another create: " + status);
			return missing == 0 && !expected.isEmpty() && status == 201;
		}
	}

	private static void timed(String name, Step step) throws Exception {
		long begun = System.nanoTime();
		step.run();
		System.out.printf("%s: %,d ms%n", name, StartedServer.millisSince(begun));
	}

	/** A step that is timed. */
	private interface Step {

		void run() throws Exception;

	}

}
