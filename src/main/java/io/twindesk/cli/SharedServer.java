package io.twindesk.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that test runs share, as recorded by the test kit.
 *
 * @param file the record
 * @param port 0 while the server is starting
 * @param token token of its control API
 */
record SharedServer(Path file, long pid, int port, String token) {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final int STOP_SECONDS = 30;

	/** Returns all records of the cache folder, sorted by name. */
	static List<SharedServer> list(Path cache) throws IOException {
		Path folder = cache.resolve("servers");
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		List<SharedServer> servers = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((file) -> file.toString().endsWith(".json")).sorted().toList()) {
				read(file).ifPresent(servers::add);
			}
		}
		return servers;
	}

	/** Reads a record; empty if the file is not one or has just been deleted. */
	private static Optional<SharedServer> read(Path file) {
		try {
			JsonNode record = JsonMapper.shared().readTree(Files.readString(file));
			SharedServer server = new SharedServer(file, record.path("pid").asLong(0), record.path("port").asInt(0),
					record.path("token").asString(""));
			return (server.pid > 0 && server.port > 0) ? Optional.of(server) : Optional.empty();
		}
		catch (IOException | JacksonException ex) {
			return Optional.empty();
		}
	}

	/** Requests the state from the server; empty if it no longer runs. */
	Optional<State> state() {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/_twindesk/process"))
			.header("Authorization", "Bearer " + this.token)
			.timeout(TIMEOUT)
			.build();
		try {
			HttpResponse<String> response = HttpClient.newBuilder()
				.proxy(HttpClient.Builder.NO_PROXY)
				.version(HttpClient.Version.HTTP_1_1)
				.connectTimeout(TIMEOUT)
				.build()
				.send(request, BodyHandlers.ofString());
			return (response.statusCode() == 200) ? state(JsonMapper.shared().readTree(response.body()))
					: Optional.empty();
		}
		catch (IOException | JacksonException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	private Optional<State> state(JsonNode process) {
		return (process.path("pid").asLong(0) == this.pid)
				? Optional.of(new State(process.path("version").asString(""), process.path("jdk").asString(""),
						process.path("startedAt").asString(""), process.path("idle").asString("")))
				: Optional.empty();
	}

	/**
	 * Stops the server after it has proved to be the one of the record.
	 * @return false if it no longer runs; its record is deleted in any case
	 */
	boolean stop() throws IOException, InterruptedException {
		Optional<ProcessHandle> process = state().flatMap((state) -> ProcessHandle.of(this.pid));
		if (process.isPresent()) {
			process.get().destroy();
			try {
				process.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
			}
			catch (TimeoutException ex) {
				process.get().destroyForcibly();
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException(ex);
			}
		}
		if (read(this.file).filter(this::equals).isPresent()) {
			Files.deleteIfExists(this.file);
		}
		return process.isPresent();
	}

	/**
	 * The state that the process reports; {@code idle} is the time since the last
	 * request.
	 */
	record State(String version, String jdk, String startedAt, String idle) {
	}

}
