package io.twindesk.performance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Prints the duration of each operation in workspaces of different sizes, and the
 * throughput of sixteen concurrent writers.
 */
@Command(name = "growth", mixinStandardHelpOptions = true, description = "measures the user service with many users")
public class GrowthProgram implements Callable<Integer> {

	private static final int WARM_UP_SIZE = 1000;

	@Option(names = "--databases", split = ",", description = "H2_FILE, POSTGRESQL")
	private List<Database> databases = List.of(Database.values());

	@Option(names = "--sizes", split = ",", description = "Numbers of users to begin with")
	private List<Integer> sizes = List.of(1_000, 10_000, 100_000, 1_000_000);

	@Option(names = "--repetitions", description = "Maximum repetitions of each operation; fewer if they are slow")
	private int repetitions = 500;

	@Option(names = "--writers", description = "Number of concurrent writers")
	private int writers = 16;

	@Option(names = "--seconds", description = "Duration of the writes")
	private int seconds = 10;

	@Override
	public Integer call() throws Exception {
		for (Database database : this.databases) {
			measure(database);
		}
		return 0;
	}

	private void measure(Database database) throws Exception {
		System.out.printf("%n%s: warming up%n", database);
		// without it, the first size would be measured on a JVM that has compiled nothing
		try (GrowthServer server = GrowthServer.start(database, WARM_UP_SIZE)) {
			measure(new Operations(server).all());
		}
		Map<Integer, Map<String, Double>> medians = new LinkedHashMap<>();
		for (int size : this.sizes) {
			try (GrowthServer server = GrowthServer.start(database, size)) {
				System.out.printf("%n%s, %,d users, filled in %d s%n", server.version(), size, server.secondsToFill());
				Map<String, Runnable> operations = new Operations(server).all();
				medians.put(size, measure(operations));
				System.out.println(new Writers(operations.get("create"), this.writers).write(this.seconds));
			}
		}
		System.out.printf("%n%s: median milliseconds%n%s", database, new GrowthTable(medians));
	}

	private Map<String, Double> measure(Map<String, Runnable> operations) {
		Map<String, Double> medians = new LinkedHashMap<>();
		operations.forEach((name, operation) -> {
			medians.put(name, new Repetitions(this.repetitions).median(operation));
			System.out.printf("%-25s %10.2f ms%n", name, medians.get(name));
		});
		return medians;
	}

}
