package io.twindesk.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.catalina.util.ServerInfo;

/** Describes the servers, with all of their files in one folder. */
final class Servers {

	private static final String[] NO_RECORDS = { "--twindesk.journal.max-entries=0",
			"--management.metrics.enable.all=false", "--management.observations.enable.all=false" };

	private final Launch launch;

	private final Path folder;

	private final Path jar;

	private final Path executable;

	private final Path seed;

	private final Requests requests = new TwindeskRequests();

	private Recording recording;

	Servers(Launch launch, Path folder, Path jar) throws IOException {
		this.launch = launch;
		this.folder = Files.createDirectories(folder);
		this.jar = jar;
		this.executable = jar.resolveSibling("twindesk");
		this.seed = Seed.stateDocument(folder.resolve("seed.json"));
	}

	/**
	 * Records the responses of Twindesk, as expected ones for itself and for its peers.
	 */
	void record() throws IOException, InterruptedException {
		Server unchecked = new Server(Server.TWINDESK, "", (port) -> jar(port, seeded()), first(), this.requests,
				(request, response) -> {
				});
		try (RunningServer running = RunningServer.start(unchecked, this.launch)) {
			this.recording = Recording.of(this.requests, running.connection());
		}
		WireMockStubs.write(this.recording, this.folder.resolve("wiremock"));
		TomcatPeer.write(this.recording, this.folder.resolve("tomcat"));
	}

	/** Returns the jar as started in the README, with the users of the benchmark. */
	Server twindesk() {
		return twindesk(Server.TWINDESK, (port) -> jar(port, seeded()));
	}

	/** Returns the jar with as few records of each request as its settings permit. */
	Server twindeskWithoutRecords() {
		String[] arguments = Stream.concat(Arrays.stream(NO_RECORDS), Stream.of(seeded())).toArray(String[]::new);
		return twindesk(Server.WITHOUT_RECORDS, (port) -> jar(port, arguments));
	}

	boolean hasExecutable() {
		return Files.isExecutable(this.executable);
	}

	/** Returns the executable, prepared for the selected JDK. */
	Server twindeskExecutable() throws IOException, InterruptedException {
		this.launch.run(List.of(this.executable.toString(), "prepare"), "prepare");
		return twindesk(Server.EXECUTABLE, (port) -> executable(port, seeded()));
	}

	/**
	 * Returns a Twindesk server that starts without a seed, for the measurement of the
	 * start.
	 */
	Server withoutSeed(Server server) {
		return switch (server.name()) {
			case Server.TWINDESK -> server.startedWith(this::jar, TwindeskRequests.demo());
			case Server.EXECUTABLE -> server.startedWith(this::executable, TwindeskRequests.demo());
			default -> server;
		};
	}

	Server wireMock() throws IOException {
		String jar = this.folder.resolve("wiremock-standalone.jar").toString();
		String root = this.folder.resolve("wiremock").toString();
		return new Server(
				Server.WIREMOCK, manifestVersion(Path.of(jar)), (port) -> List.of(this.launch.java(), "-jar", jar,
						"--port", String.valueOf(port), "--root-dir", root, "--disable-request-logging"),
				first(), this.requests, this.recording::requireSame);
	}

	Server tomcat() {
		String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> entry.contains("bench-classes") || entry.contains("tomcat-embed-core")
					|| entry.contains("jakarta.annotation-api"))
			.collect(Collectors.joining(File.pathSeparator));
		String recorded = this.folder.resolve("tomcat").toString();
		return new Server(
				Server.TOMCAT, ServerInfo.getServerNumber(), (port) -> List.of(this.launch.java(), "-cp", classPath,
						TomcatPeer.class.getName(), String.valueOf(port), recorded),
				first(), this.requests, this.recording::requireSame);
	}

	Server jsonServer() throws IOException, InterruptedException {
		return new JsonServer(this.launch, this.folder.resolve("json-server")).server();
	}

	private Server twindesk(String name, IntFunction<List<String>> command) {
		return new Server(name, "", command, first(), this.requests, this.recording::requireEquivalent);
	}

	private Request first() {
		return this.requests.request(RequestKind.VIEW, 0);
	}

	private String[] seeded() {
		return new String[] { "--twindesk.seed=" + this.seed };
	}

	private static String manifestVersion(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			return file.getManifest().getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
		}
	}

	private List<String> jar(int port, String... arguments) {
		return command(List.of(this.launch.java(), "-jar", this.jar.toString()), port, arguments);
	}

	private List<String> executable(int port, String... arguments) {
		return command(List.of(this.executable.toString()), port, arguments);
	}

	private static List<String> command(List<String> program, int port, String... options) {
		return Stream.of(program.stream(), Stream.of("--server.port=" + port), Arrays.stream(options))
			.flatMap((part) -> part)
			.toList();
	}

}
