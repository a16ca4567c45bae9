package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import io.twindesk.performance.Database;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures many concurrent clients that read and write through both dialects of one
 * server.
 */
@Command(name = "crowd", mixinStandardHelpOptions = true, description = "measures many concurrent clients")
public final class CrowdProgram implements Callable<Integer> {

	private static final double P99_MILLIS = 1000;

	/** Each counts requests that the server could not process properly. */
	private static final List<String> METRICS = List.of("hikaricp_connections_timeout_total",
			"twindesk_errors_unexpected_total");

	@Option(names = "--database", description = "${COMPLETION-CANDIDATES}")
	private Database database = Database.H2_FILE;

	@Option(names = "--clients", description = "Number of concurrent clients")
	private int clients = 200;

	@Option(names = "--workspaces", description = "Number of workspaces")
	private int workspaces = 4;

	@Option(names = "--warm-up", description = "Seconds that are not timed")
	private int warmUp = 120;

	@Option(names = "--seconds", description = "Seconds that are timed")
	private int seconds = 60;

	@Option(names = "--seed", description = "Seed of the random requests")
	private long seed = System.nanoTime();

	@Override
	public Integer call() throws Exception {
		System.out.printf("%s, %d clients, %d workspaces, %d s after %d s, --seed=%d%n", this.database, this.clients,
				this.workspaces, this.seconds, this.warmUp, this.seed);
		try (Installation installation = Installation.of(this.database)) {
			StartedServer server = installation.start();
			double before = failures(server);
			List<CrowdClient> crowd = crowd(server);
			double failures = failures(server) - before;
			server.stop();
			return installation.verdict(report(crowd) & failures == 0);
		}
	}

	private List<CrowdClient> crowd(StartedServer server) throws Exception {
		AtomicBoolean counts = new AtomicBoolean();
		AtomicBoolean done = new AtomicBoolean();
		Random random = new Random(this.seed);
		List<String> keys = new ArrayList<>();
		for (int i = 0; i < this.workspaces; i++) {
			keys.add(KillRound.open(server.port(), "crowd-" + i));
		}
		List<CrowdClient> crowd = new ArrayList<>();
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < this.clients; i++) {
			CrowdClient client = new CrowdClient(server.port(), keys.get(i % keys.size()),
					"client" + (char) ('a' + i / 26) + (char) ('a' + i % 26), random.nextLong(), counts, done);
			crowd.add(client);
			threads.add(new Thread(client));
		}
		threads.forEach(Thread::start);
		Thread.sleep(this.warmUp * 1000L);
		counts.set(true);
		Thread.sleep(this.seconds * 1000L);
		done.set(true);
		for (Thread thread : threads) {
			thread.join();
		}
		return crowd;
	}

	private boolean report(List<CrowdClient> crowd) {
		Durations all = Durations
			.of(crowd.stream().flatMap((client) -> Stream.concat(client.reads().stream(), client.writes().stream())));
		System.out.println("reads   " + Durations.of(crowd.stream().flatMap((client) -> client.reads().stream())));
		System.out.println("writes  " + Durations.of(crowd.stream().flatMap((client) -> client.writes().stream())));
		System.out.printf("all     %s; %.0f a second%n", all, all.count() / (double) this.seconds);
		Map<String, Integer> problems = new TreeMap<>();
		crowd.forEach((client) -> client.problems()
			.forEach((problem, times) -> problems.merge(problem, times, Integer::sum)));
		problems.forEach((problem, times) -> System.out.printf("%,d times %s%n", times, problem));
		System.out.printf("%,d requests failed%n", problems.values().stream().mapToInt(Integer::intValue).sum());
		return problems.isEmpty() && all.percentile(99) < P99_MILLIS;
	}

	private static double failures(StartedServer server) throws IOException {
		String reported = DeskieClient.control(server.port()).get("/actuator/prometheus").text();
		double sum = 0;
		for (String metric : METRICS) {
			String line = reported.lines().filter((other) -> other.startsWith(metric)).findFirst().orElseThrow();
			System.out.println(line);
			sum += Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
		}
		return sum;
	}

}
