package io.twindesk.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;

import io.twindesk.TwindeskApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.util.FileSystemUtils;

/**
 * Runs two servers on one PostgreSQL database under mixed requests of both dialects and
 * kills and restarts one of them every minute. The other server runs all the time, and
 * its resource use must not grow.
 */
@Command(name = "load", mixinStandardHelpOptions = true,
		description = "runs two servers under load and kills one each minute")
public final class LoadProgram implements Callable<Integer> {

	/** Each server has a pool of sixteen and one connection of the monitor. */
	private static final int CONNECTIONS = 2 * 17;

	private static final String HEAP = "-Xmx256m";

	/** An increase of threads or descriptors that does not count as growth. */
	private static final long ALLOWED_INCREASE = 20;

	@Option(names = "--minutes", description = "Duration")
	private int minutes = 3;

	@Option(names = "--workspaces", description = "Number of workspaces, with two clients each")
	private int workspaces = 4;

	@Option(names = "--pause", description = "Milliseconds between two requests of a client")
	private int pause = 0;

	@Option(names = "--seed", description = "Seed of the random requests")
	private long seed = System.nanoTime();

	private final AtomicInteger requests = new AtomicInteger();

	private final AtomicInteger repeated = new AtomicInteger();

	private final AtomicBoolean done = new AtomicBoolean();

	private final List<KillRound> rounds = new ArrayList<>();

	private final List<ServerProbe> probes = new ArrayList<>();

	private volatile int first;

	private volatile int second;

	@Override
	public Integer call() throws Exception {
		System.out.printf("%d minutes, %d workspaces, %d ms between requests, --seed=%d%n", this.minutes,
				this.workspaces, this.pause, this.seed);
		Path folder = Files.createTempDirectory("twindesk-load");
		boolean failed;
		try (Postgres postgres = Postgres.start(folder, false)) {
			List<String> arguments = new ArrayList<>(postgres.arguments());
			arguments.addAll(List.of("--twindesk.control.token=" + DeskieClient.CONTROL_TOKEN,
					"--twindesk.control.access=token", "--logging.level.root=warn", "--twindesk.audit.max-entries=0"));
			failed = load(ServerCommand.archived(TwindeskApplication.class, folder).with(HEAP), folder, arguments,
					postgres);
		}
		FileSystemUtils.deleteRecursively(folder);
		return failed ? 1 : 0;
	}

	private boolean load(ServerCommand command, Path folder, List<String> arguments, Postgres postgres)
			throws Exception {
		StartedServer running = StartedServer.start(command, folder, arguments);
		StartedServer killed = StartedServer.start(command, folder, arguments);
		this.first = running.port();
		this.second = killed.port();
		Random random = new Random(this.seed);
		for (int i = 1; i <= this.workspaces; i++) {
			this.rounds.add(KillRound.begin(this.first, "load-" + i, 2, random, this::calls));
		}
		System.out.println("| minute | writes | repeated | old generation, KB | threads | descriptors | connections |");
		System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
		int maxConnections = 0;
		for (int minute = 1; minute <= this.minutes; minute++) {
			long begun = System.nanoTime();
			Thread.sleep(25_000 + random.nextInt(10_000));
			killed.kill();
			killed = StartedServer.start(command, folder, arguments);
			this.second = killed.port();
			Thread.sleep(Math.max(0, 60_000 - StartedServer.millisSince(begun)));
			int connections = connections(postgres);
			maxConnections = Math.max(maxConnections, connections);
			report(minute, ServerProbe.of(running), connections);
		}
		this.done.set(true);
		return hasFailed(maxConnections);
	}

	private void report(int minute, ServerProbe serverProbe, int connections) {
		this.probes.add(serverProbe);
		System.out.printf("| %d | %,d | %d | %,d | %d | %d | %d |%n", minute,
				this.rounds.stream().mapToInt(KillRound::writes).sum(), this.repeated.get(), serverProbe.kilobytes(),
				serverProbe.threads(), serverProbe.descriptors(), connections);
	}

	private boolean hasFailed(int maxConnections) throws Exception {
		DataCheck dataCheck = new DataCheck();
		for (KillRound killRound : this.rounds) {
			killRound.end();
			dataCheck.of(this.first, killRound, DataCheck.Tolerance.NONE);
		}
		boolean grows = grows();
		System.out.printf("%s; at most %d connections%s%n", dataCheck, maxConnections,
				grows ? "; the running server has grown" : "");
		return dataCheck.hasProblems() || grows || maxConnections > CONNECTIONS;
	}

	/**
	 * Returns whether the last third of the minutes uses more resources than the third
	 * before it.
	 */
	private boolean grows() {
		int third = this.probes.size() / 3;
		if (third < 3) {
			return false;
		}
		List<ServerProbe> before = this.probes.subList(third, 2 * third);
		List<ServerProbe> last = this.probes.subList(2 * third, 3 * third);
		return last.stream().mapToLong(ServerProbe::kilobytes).sum() > 1.1
				* before.stream().mapToLong(ServerProbe::kilobytes).sum()
				|| max(last, ServerProbe::threads) > ALLOWED_INCREASE + max(before, ServerProbe::threads)
				|| max(last, ServerProbe::descriptors) > ALLOWED_INCREASE + max(before, ServerProbe::descriptors);
	}

	private static long max(List<ServerProbe> probes, ToLongFunction<ServerProbe> measure) {
		return probes.stream().mapToLong(measure).max().orElse(0);
	}

	private Calls calls(String key) {
		DeskieClient[] clients = { KillRound.client(this.first, key), KillRound.client(this.second, key) };
		Calls calls = new Failover(() -> {
			if (clients[1].port() != this.second) {
				clients[1] = KillRound.client(this.second, key);
			}
			return List.of(clients);
		}, this.requests, this.repeated, this.done);
		return (method, path, body, requestId) -> {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(this.pause));
			return calls.call(method, path, body, requestId);
		};
	}

	private static int connections(Postgres postgres) throws SQLException, IOException {
		try (Connection connection = postgres.database().getPostgresDatabase().getConnection();
				ResultSet count = connection.createStatement()
					.executeQuery("select count(*) from pg_stat_activity where backend_type = 'client backend'"
							+ " and pid <> pg_backend_pid()")) {
			count.next();
			return count.getInt(1);
		}
	}

}
