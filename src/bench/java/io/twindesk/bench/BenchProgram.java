package io.twindesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures Twindesk and its peers in one run, and prints tables, ratios and goals. */
@Command(name = "bench", mixinStandardHelpOptions = true, showDefaultValues = true,
		description = "Measures Twindesk against other servers. Fails on wrong responses, not on missed goals.")
final class BenchProgram implements Callable<Integer> {

	@Option(names = "--java", description = "Home of the JDK that runs the servers")
	private Path java = Path.of(System.getProperty("java.home"));

	@Option(names = "--rounds", description = "Repetitions of each measurement")
	private int rounds = 5;

	@Option(names = "--only", split = ",", description = "${COMPLETION-CANDIDATES}")
	private List<Part> only = List.of(Part.values());

	@Option(names = "--twindesk", split = ",", description = "Variants of Twindesk: ${COMPLETION-CANDIDATES}")
	private List<Variant> variants = List.of(Variant.values());

	@Option(names = "--peers", split = ",", description = "${COMPLETION-CANDIDATES}")
	private List<Peer> peers = List.of(Peer.values());

	@Option(names = "--suite", description = "Mixed requests of a suite")
	private int suite = 500;

	@Option(names = "--mixed", description = "Mixed requests before a server is warm")
	private int mixed = 8000;

	@Option(names = "--requests", description = "Requests of one kind in a row")
	private int requests = 400;

	@Option(names = "--port", description = "First port to use; 0 for any free ones")
	private int port;

	@Option(names = "--jar", description = "The jar; the executable must be next to it")
	private Path jar = Path.of("target/twindesk.jar");

	@Option(names = "--folder", description = "Folder for logs, stubs and the report")
	private Path folder = Path.of("target/bench");

	public static void main(String[] arguments) {
		System.exit(new CommandLine(new BenchProgram()).setCaseInsensitiveEnumValuesAllowed(true)
			.setExecutionExceptionHandler((ex, commandLine, parsed) -> failed(ex))
			.execute(arguments));
	}

	private static int failed(Exception exception) {
		System.err.println(exception);
		if (exception.getCause() != null) {
			System.err.println(exception.getCause());
		}
		return 1;
	}

	private Servers all;

	@Override
	public Integer call() throws Exception {
		if (!Files.exists(this.jar)) {
			System.err.println(this.jar + " is missing; build it with ./mvnw -DskipTests package");
			return 2;
		}
		Launch launch = new Launch(this.java.toRealPath(), this.folder.toAbsolutePath(), this.port);
		List<Server> servers = servers(launch);
		Results results = measure(launch, servers);
		String description = Machine.description(this.java.toRealPath(), Path.of("").toAbsolutePath(), servers)
				+ " Rounds: %d. Ratios: median (min–max) of the rounds.".formatted(this.rounds);
		String report = new Report(results, servers.stream().map(Server::name).toList()).complete(description,
				new Goals(results, Machine.feature(this.java.toRealPath())).rows());
		Files.writeString(this.folder.resolve("report.md"), report);
		System.out.print(report);
		return 0;
	}

	private List<Server> servers(Launch launch) throws IOException, InterruptedException {
		this.all = new Servers(launch, this.folder.toAbsolutePath(), this.jar.toAbsolutePath());
		this.all.record();
		List<Server> servers = new ArrayList<>();
		for (Variant variant : this.variants) {
			switch (variant) {
				case JAR -> servers.add(this.all.twindesk());
				case EXECUTABLE -> addExecutable(servers);
				case PLAIN -> servers.add(this.all.twindeskWithoutRecords());
			}
		}
		for (Peer peer : this.peers) {
			switch (peer) {
				case WIREMOCK -> servers.add(this.all.wireMock());
				case TOMCAT -> servers.add(this.all.tomcat());
				case JSON_SERVER -> addJsonServer(servers);
			}
		}
		return servers;
	}

	private void addExecutable(List<Server> servers) throws IOException, InterruptedException {
		if (this.all.hasExecutable()) {
			servers.add(this.all.twindeskExecutable());
		}
		else {
			Report.progress("The executable is missing and is left out");
		}
	}

	private void addJsonServer(List<Server> servers) throws InterruptedException {
		try {
			servers.add(this.all.jsonServer());
		}
		catch (IOException ex) {
			Report.progress("json-server is left out: " + ex.getMessage());
		}
	}

	private Results measure(Launch launch, List<Server> servers) throws IOException, InterruptedException {
		Measurements measurements = new Measurements(launch, this.rounds);
		List<Server> started = servers.stream().filter((server) -> server.name() != Server.WITHOUT_RECORDS).toList();
		if (this.only.contains(Part.START)) {
			measurements.start(started.stream().map(this.all::withoutSeed).toList());
		}
		if (this.only.contains(Part.SUITE)) {
			measurements.suite(started, this.suite);
		}
		if (this.only.contains(Part.WARM) || this.only.contains(Part.MEMORY)) {
			measurements.warm(servers, this.mixed, this.only.contains(Part.WARM) ? this.requests : 0);
		}
		return measurements.results();
	}

	/** The parts of the benchmark. */
	enum Part {

		START, SUITE, WARM, MEMORY;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** The ways to start Twindesk. */
	enum Variant {

		JAR, EXECUTABLE, PLAIN;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** Other servers. */
	enum Peer {

		WIREMOCK, TOMCAT, JSON_SERVER;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
