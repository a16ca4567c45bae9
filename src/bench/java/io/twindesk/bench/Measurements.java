package io.twindesk.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measures servers alternately, so that a busy machine affects all of them equally. */
final class Measurements {

	static final String CPU = " CPU s";

	static final String WALL = " wall s";

	static final String RSS = " RSS MiB";

	static final String START = "start";

	static final String SUITE = "suite";

	static final String LOADED = "loaded";

	private final Launch launch;

	private final int rounds;

	private final Results results = new Results();

	Measurements(Launch launch, int rounds) {
		this.launch = launch;
		this.rounds = rounds;
	}

	Results results() {
		return this.results;
	}

	static String cpu(RequestKind kind) {
		return kind + " CPU us";
	}

	static String latency(RequestKind kind) {
		return kind + " latency us";
	}

	/** Measures from the start of the process to the first successful response. */
	void start(List<Server> servers) throws IOException, InterruptedException {
		for (int round = 0; round < this.rounds; round++) {
			for (Server server : rotated(servers, round)) {
				try (RunningServer running = RunningServer.start(server, this.launch)) {
					this.results.add(START + CPU, server.name(), running.account().cpuSeconds());
					this.results.add(START + WALL, server.name(), running.secondsToStart());
					this.results.add(START + RSS, server.name(), running.account().residentMebibytes());
				}
				progress(round, START, START + CPU, server);
			}
		}
	}

	/** Measures a start, mixed requests, and an orderly stop. */
	void suite(List<Server> servers, int requests) throws IOException, InterruptedException {
		for (int round = 0; round < this.rounds; round++) {
			for (Server server : rotated(servers, round)) {
				double before = ProcessAccount.cpuSecondsOfEndedChildren();
				try (RunningServer running = RunningServer.start(server, this.launch)) {
					running.sendMixed(requests);
					double cpu = running.account().cpuSeconds();
					this.results.add(SUITE + RSS, server.name(), running.account().residentMebibytes());
					running.stop();
					this.results.add(SUITE + WALL, server.name(), running.secondsSinceStart());
					boolean countsAll = ProcessAccount.countsEndedChildren();
					this.results.add(SUITE + CPU, server.name(),
							countsAll ? ProcessAccount.cpuSecondsOfEndedChildren() - before : cpu);
				}
				progress(round, SUITE, SUITE + CPU, server);
			}
		}
	}

	/**
	 * Measures requests to warm servers, which all run at the same time, and their memory
	 * afterwards.
	 */
	void warm(List<Server> servers, int mixed, int requests) throws IOException, InterruptedException {
		List<RunningServer> running = new ArrayList<>();
		try {
			for (Server server : servers) {
				running.add(RunningServer.start(server, this.launch));
				running.get(running.size() - 1).sendMixed(mixed);
				Report.progress("%s is warm after %d mixed requests".formatted(server.name(), mixed));
			}
			if (requests > 0) {
				measureKinds(running, requests);
			}
			for (RunningServer server : running) {
				this.results.add(LOADED + RSS, server.server().name(), server.account().residentMebibytes());
			}
		}
		finally {
			for (RunningServer server : running) {
				server.close();
			}
		}
	}

	private void measureKinds(List<RunningServer> servers, int requests) throws IOException {
		// the first round does not count, because the mixed requests do not contain all
		// kinds
		for (int round = -1; round < this.rounds; round++) {
			for (RequestKind kind : RequestKind.values()) {
				for (RunningServer server : rotated(servers, Math.max(round, 0))) {
					if (server.server().requests().kinds().contains(kind)) {
						measure(server, kind, requests, round >= 0);
					}
				}
			}
			Report.progress((round < 0) ? "Each kind once" : "Warm round %d".formatted(round + 1));
		}
	}

	private void measure(RunningServer server, RequestKind kind, int requests, boolean counts) throws IOException {
		String name = server.server().name();
		Samples latencies = counts ? this.results.samplesToFill(latency(kind), name) : new Samples();
		double micros = server.measure(kind, requests, latencies);
		if (counts) {
			this.results.add(cpu(kind), name, micros);
		}
	}

	private static <T> List<T> rotated(List<T> servers, int round) {
		List<T> copy = new ArrayList<>(servers);
		Collections.rotate(copy, -round);
		return copy;
	}

	private void progress(int round, String part, String measurement, Server server) {
		Samples samples = this.results.of(measurement, server.name());
		Report.progress("Round %d, %s of %s: median so far %.2f CPU s".formatted(round + 1, part, server.name(),
				samples.median()));
	}

}
