package io.twindesk.sweep;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The server of a sweep: this program in a JVM of its own, on a free port of 127.0.0.1,
 * with an in-memory database. It reads no settings of the user's environment or working
 * folder, and ends when this JVM ends, because it watches its standard input.
 */
final class SweepServer implements AutoCloseable {

	private static final String MAIN = "io.twindesk.TwindeskApplication";

	private static final int MAX_SECONDS = 300;

	private static final int POLLS_PER_SECOND = 20;

	private static final int LOG_LINES = 20;

	/** Prefixes of the variables that are settings. */
	private static final List<String> SETTINGS = List.of("SPRING_", "TWINDESK_", "SERVER_", "MANAGEMENT_", "LOGGING_");

	private final Process process;

	private final Path folder;

	private final int port;

	private SweepServer(Process process, Path folder) throws IOException, InterruptedException {
		this.process = process;
		this.folder = folder;
		this.port = awaitPort();
	}

	/**
	 * Starts the server and waits until it is ready.
	 * @param settings arguments of the server, which override those of the sweep
	 * @throws IOException if it does not start
	 */
	public static SweepServer start(List<String> settings) throws IOException, InterruptedException {
		Path folder = Files.createTempDirectory("twindesk-sweep-");
		ProcessBuilder builder = new ProcessBuilder(command(folder, settings)).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("server.log").toFile());
		builder.environment()
			.keySet()
			.removeIf((name) -> SETTINGS.stream().anyMatch(name.toUpperCase(Locale.ROOT)::startsWith));
		Process process = builder.start();
		try {
			return new SweepServer(process, folder);
		}
		catch (IOException | InterruptedException ex) {
			end(process, folder);
			throw ex;
		}
	}

	private static List<String> command(Path folder, List<String> settings) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((flag) -> flag.startsWith("-X"))
			.forEach(command::add);
		command.addAll(program());
		Map<String, String> all = new TreeMap<>(Map.of("--server.port", "0", "--server.address", "127.0.0.1",
				"--twindesk.port-file", folder.resolve("port").toString(), "--twindesk.exit-on-stdin-close", "true"));
		settings.forEach((setting) -> all.remove(setting.split("=", 2)[0]));
		all.forEach((name, value) -> command.add(name + "=" + value));
		command.addAll(settings);
		return command;
	}

	private static List<String> program() {
		String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
		String classPath = Stream.of(entries)
			.map((entry) -> Path.of(entry).toAbsolutePath().toString())
			.collect(Collectors.joining(File.pathSeparator));
		return (entries.length == 1 && classPath.endsWith(".jar")) ? List.of("-jar", classPath)
				: List.of("-cp", classPath, MAIN);
	}

	private int awaitPort() throws IOException, InterruptedException {
		Path file = this.folder.resolve("port");
		for (int poll = 0; poll < MAX_SECONDS * POLLS_PER_SECOND; poll++) {
			if (Files.exists(file)) {
				return Integer.parseInt(Files.readString(file).strip());
			}
			if (this.process.waitFor(1000 / POLLS_PER_SECOND, TimeUnit.MILLISECONDS)) {
				break;
			}
		}
		List<String> lines = Files.readAllLines(this.folder.resolve("server.log"));
		throw new IOException("The server did not start:\n"
				+ String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size())));
	}

	/** Returns the address of the server. */
	public String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/** Ends the server, whose data is in memory, and deletes its files. */
	@Override
	public void close() {
		end(this.process, this.folder);
	}

	private static void end(Process process, Path folder) {
		ProcessHandle handle = process.toHandle();
		handle.destroyForcibly();
		try {
			process.waitFor(5, TimeUnit.SECONDS);
			for (String name : Arrays.asList("port", "server.log")) {
				Files.deleteIfExists(folder.resolve(name));
			}
			Files.deleteIfExists(folder);
		}
		catch (IOException ex) {
			// remaining files are in the temporary folder
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
