package io.twindesk.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.twindesk.TwindeskApplication;
import io.twindesk.performance.Database;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the size of H2's file while users are created one by one, and after an orderly
 * stop.
 */
@Command(name = "file-growth", mixinStandardHelpOptions = true,
		description = "measures the size of H2's file while users are created")
public final class FileGrowthProgram implements Callable<Integer> {

	private static final double MEGABYTE = 1e6;

	private static final double MAX_RUNNING = 100;

	private static final double MAX_STOPPED = 30;

	@Option(names = "--creates", description = "Number of users to create")
	private int creates = 24_000;

	@Option(names = "--rate", description = "Maximum number of users per second")
	private int rate = 200;

	@Option(names = "--threads", description = "Number of threads")
	private int threads = 8;

	@Option(names = "--hoarding",
			description = "The control: H2 retains unused data for its default time, and the file must become too large")
	private boolean hoarding;

	private double largest;

	@Override
	public Integer call() throws Exception {
		System.out.printf("%s%,d users, at most %d per second, %d threads%n", this.hoarding ? "hoarding, " : "",
				this.creates, this.rate, this.threads);
		ServerCommand command = this.hoarding
				? ServerCommand.deployed(CarelessServer.class)
					.with("-D" + CarelessServer.SETTING + "=RETENTION_TIME=45000")
				: ServerCommand.deployed(TwindeskApplication.class);
		try (Installation installation = Installation.of(Database.H2_FILE, command)) {
			StartedServer server = installation.start();
			Creates creates = new Creates(KillRound.open(server.port(), "growth"));
			System.out.printf("initially %.1f MB%n", megabytes(installation.data()));
			double seconds = create(creates, server, installation.data());
			double running = megabytes(installation.data());
			server.stop();
			double stopped = megabytes(installation.data());
			System.out.printf("%,d created, %.0f per second; %.1f MB, at most %.1f MB; after an orderly stop %.1f MB%n",
					creates.count(), creates.count() / seconds, running, this.largest, stopped);
			creates.failures().forEach((failure, times) -> System.out.printf("%d times %s%n", times, failure));
			boolean small = this.largest <= MAX_RUNNING && stopped <= MAX_STOPPED;
			return installation.verdict(creates.count() == this.creates && small != this.hoarding);
		}
	}

	/** Creates all users and checks the file every second. */
	private double create(Creates creates, StartedServer server, Path data) throws Exception {
		long begun = System.nanoTime();
		int reported = 0;
		for (Thread thread : creates.begin(server.port(), this.threads, (number) -> due(begun, number))) {
			do {
				double now = megabytes(data);
				this.largest = Math.max(this.largest, now);
				if (creates.count() >= reported + this.creates / 8) {
					reported = creates.count();
					System.out.printf("%,d users: %.1f MB%n", reported, now);
				}
				thread.join(1000);
			}
			while (thread.isAlive());
		}
		return (System.nanoTime() - begun) / 1e9;
	}

	private boolean due(long begun, int number) throws InterruptedException {
		long moment = begun + TimeUnit.SECONDS.toNanos(1) / this.rate * number;
		TimeUnit.NANOSECONDS.sleep(moment - System.nanoTime());
		return number < this.creates;
	}

	private static double megabytes(Path folder) throws IOException {
		long bytes = 0;
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				bytes += Files.size(file);
			}
		}
		return bytes / MEGABYTE;
	}

}
