package io.twindesk.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;

import io.twindesk.TwindeskApplication;
import io.twindesk.performance.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.util.FileSystemUtils;

/**
 * Repeatedly kills a server, or its database, during writes and compares the acknowledged
 * writes with the data after the restart.
 */
@Command(name = "kill", mixinStandardHelpOptions = true,
		description = "kills a server or its database and checks the acknowledged writes")
public final class KillProgram implements Callable<Integer> {

	@Option(names = "--database", description = "${COMPLETION-CANDIDATES}")
	private Database database = Database.H2_FILE;

	@Option(names = "--victim", description = "${COMPLETION-CANDIDATES}; a database is PostgreSQL")
	private Victim victim = Victim.SERVER;

	@Option(names = "--kills", description = "Number of kills")
	private int kills = 10;

	@Option(names = "--writers", description = "Number of concurrent writers")
	private int writers = 4;

	@Option(names = "--seed", description = "Seed of the random times and requests")
	private long seed = System.nanoTime();

	@Option(names = "--careless",
			description = "The control: the database delays writes and must lose data, which is a success"
					+ " and ends it before the last kill")
	private boolean careless;

	@Option(names = "--gently", description = "Stops the server in an orderly way; it must complete all requests")
	private boolean gently;

	private Path folder = Path.of("");

	private @Nullable Postgres postgres;

	private final List<String> arguments = new ArrayList<>(
			List.of("--twindesk.control.token=" + DeskieClient.CONTROL_TOKEN, "--twindesk.control.access=token",
					"--logging.level.root=warn"));

	@Override
	public Integer call() throws Exception {
		boolean onPostgres = this.database == Database.POSTGRESQL || this.victim == Victim.DATABASE;
		System.out.printf("%s, %s the %s, %d kills, %d writers, --seed=%d%n",
				(this.careless ? "careless " : "") + (onPostgres ? Database.POSTGRESQL : Database.H2_FILE),
				this.gently ? "stopping" : "killing", this.victim.name().toLowerCase(Locale.ROOT), this.kills,
				this.writers, this.seed);
		this.folder = Files.createTempDirectory("twindesk-kill");
		DataCheck dataCheck = new DataCheck();
		try (Postgres started = onPostgres ? Postgres.start(this.folder, this.careless) : null) {
			this.postgres = started;
			this.arguments.addAll((started != null) ? started.arguments()
					: List.of("--twindesk.storage=file:" + this.folder.resolve("data")));
			kill(dataCheck);
		}
		System.out.println(dataCheck);
		boolean asExpected = this.careless ? dataCheck.lost() : !dataCheck.hasProblems();
		if (asExpected) {
			FileSystemUtils.deleteRecursively(this.folder);
		}
		else {
			System.out.println("The server's log is in " + this.folder);
		}
		return asExpected ? 0 : 1;
	}

	private void kill(DataCheck dataCheck) throws Exception {
		ServerCommand command = ServerCommand.archived(
				(this.careless && this.victim == Victim.SERVER) ? CarelessServer.class : TwindeskApplication.class,
				this.folder);
		Random random = new Random(this.seed);
		List<KillRound> rounds = new ArrayList<>();
		StartedServer server = StartedServer.start(command, this.folder, this.arguments);
		for (int kill = 1; kill <= this.kills && !(this.careless && dataCheck.lost()); kill++) {
			KillRound killRound = KillRound.begin(server.port(), "round-" + kill, this.writers, random);
			Thread.sleep(3000 + random.nextInt(2000));
			long recovery;
			if (this.victim == Victim.SERVER) {
				end(server, killRound, dataCheck);
				long begun = System.nanoTime();
				server = StartedServer.start(command, this.folder, this.arguments);
				recovery = StartedServer.millisSince(begun);
			}
			else {
				killDatabase(this.postgres, killRound);
				recovery = awaitRecovery(server, killRound);
			}
			String result;
			if (this.careless && !killRound.isThere(server.port())) {
				result = dataCheck.workspaceLost(killRound);
			}
			else {
				result = dataCheck.of(server.port(), killRound, tolerance());
				rounds.add(killRound);
			}
			System.out.printf("kill %3d: %s, recovered after %,d ms%n", kill, result, recovery);
		}
		dataCheck.restart();
		for (KillRound killRound : rounds) { // later kills may have damaged earlier data
			dataCheck.of(server.port(), killRound, tolerance());
		}
		server.kill();
	}

	private void end(StartedServer server, KillRound killRound, DataCheck dataCheck) throws Exception {
		if (!this.gently) {
			server.kill();
			killRound.end();
			return;
		}
		SlowCalls slow = SlowCalls.begin(server.port(), killRound);
		StartedServer.Stop stop = server.stop();
		killRound.end();
		long aborted = slow.countAborted();
		System.out.printf("stopped with %d after %,d ms, %d slow requests aborted%n", stop.exitCode(),
				stop.took().toMillis(), aborted);
		if (aborted > 0 || stop.exitCode() != 143 || stop.took().toSeconds() > 30 || !isClosed()) {
			dataCheck.addProblem("the server did not stop properly");
		}
	}

	/** Returns whether H2 has marked its file as cleanly closed. */
	private boolean isClosed() throws IOException {
		if (this.postgres != null) {
			return true;
		}
		try (InputStream file = Files.newInputStream(this.folder.resolve("data/twindesk.mv.db"))) {
			return new String(file.readNBytes(4096), StandardCharsets.ISO_8859_1).contains(",clean:1,");
		}
	}

	private static void killDatabase(@Nullable Postgres postgres, KillRound killRound) throws Exception {
		if (postgres == null) {
			throw new IllegalStateException();
		}
		postgres.kill();
		killRound.end();
		postgres.restart();
	}

	private DataCheck.Tolerance tolerance() {
		if (this.victim == Victim.DATABASE) {
			return DataCheck.Tolerance.MAY_BE_UNAVAILABLE;
		}
		return this.gently ? DataCheck.Tolerance.ALL_ACKNOWLEDGED : DataCheck.Tolerance.NONE;
	}

	/**
	 * Waits until the server works with the restarted database and returns the duration.
	 * The server itself was not restarted.
	 */
	private long awaitRecovery(StartedServer server, KillRound killRound) throws Exception {
		long begun = System.nanoTime();
		while (StartedServer.millisSince(begun) < 60_000) {
			int status = killRound.client(server.port()).get("/api/users.json").status();
			if ((status == 200 || (this.careless && status == 401))
					&& DeskieClient.control(server.port()).get("/_twindesk/ready").status() == 200) {
				break;
			}
			Thread.sleep(50);
		}
		long elapsed = StartedServer.millisSince(begun);
		if (elapsed > 10_000) {
			throw new IOException("The server took " + elapsed + " ms to recover");
		}
		return elapsed;
	}

	/** The process to kill. */
	enum Victim {

		SERVER, DATABASE

	}

}
