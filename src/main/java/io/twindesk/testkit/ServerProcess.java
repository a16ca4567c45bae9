package io.twindesk.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A server in a JVM of its own. It ends when this JVM ends, even if this JVM is killed,
 * because it watches its standard input, which this JVM holds open. A detached server
 * continues to run.
 */
final class ServerProcess implements RunningServer {

	/**
	 * Variables that a JVM needs; settings of the program under test must not reach the
	 * server.
	 */
	private static final Set<String> ENVIRONMENT = Set.of("PATH", "HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP",
			"SYSTEMROOT", "WINDIR", "LANG", "LC_ALL", "TZ");

	/** Much longer than any start takes; a server that cannot start ends by itself. */
	private static final int TIMEOUT_SECONDS = 300;

	private static final int POLLS_PER_SECOND = 20;

	private final Process process;

	private final Path folder;

	private volatile boolean logPreserved;

	private ServerProcess(Process process, Path folder) {
		this.process = process;
		this.folder = folder;
	}

	/**
	 * Starts a server on a free port.
	 * @param command command that starts the server, without its settings
	 * @param settings settings of the server, which override the kit's own
	 */
	static ServerProcess start(List<String> command, Map<String, String> settings) {
		try {
			Path folder = Files.createTempDirectory("twindesk-");
			Map<String, String> all = new TreeMap<>();
			all.put("twindesk.exit-on-stdin-close", "true");
			all.putAll(settings);
			ServerProcess server = new ServerProcess(builder(command, folder, all).start(), folder);
			Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "twindesk-stop"));
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Starts a server on a free port that continues to run without this JVM, until it is
	 * idle.
	 * @param folder working folder of the server, which holds its log
	 */
	static ServerProcess startDetached(List<String> command, Path folder, Map<String, String> settings)
			throws IOException {
		Map<String, String> all = new TreeMap<>();
		all.put("twindesk.stop-when-idle", "PT30M");
		all.putAll(settings);
		ProcessBuilder builder = builder(DetachedCommand.of(command), folder, all);
		return new ServerProcess(builder.redirectInput(DetachedCommand.emptyInput()).start(), folder);
	}

	private static ProcessBuilder builder(List<String> command, Path folder, Map<String, String> settings) {
		Map<String, String> all = new TreeMap<>();
		all.put("server.port", "0");
		all.put("server.address", "127.0.0.1");
		all.put("twindesk.demo", "false");
		all.put("twindesk.port-file", folder.resolve("port").toString());
		all.putAll(settings);
		// a separate working folder, because the server reads a config/application.yaml
		// there
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("server.log").toFile());
		clear(builder.environment());
		builder.environment().put("SPRING_APPLICATION_JSON", JsonWriter.write(all));
		return builder;
	}

	/** Removes all variables that a JVM does not need. */
	static void clear(Map<String, String> environment) {
		environment.keySet().removeIf((name) -> !ENVIRONMENT.contains(name.toUpperCase(Locale.ROOT)));
	}

	/**
	 * Returns the command that starts a jar as fast as possible.
	 * @param flags additional flags of the JVM
	 */
	static List<String> java(Path jar, String... flags) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Xmx512m"));
		command.addAll(List.of(flags));
		command.addAll(List.of("-jar", jar.toString()));
		return command;
	}

	/** Waits until the server is ready and returns its port. */
	int port() {
		Path file = this.folder.resolve("port");
		try {
			for (int poll = 0; poll < TIMEOUT_SECONDS * POLLS_PER_SECOND; poll++) {
				if (Files.exists(file)) {
					return Integer.parseInt(Files.readString(file).strip());
				}
				if (this.process.waitFor(1000 / POLLS_PER_SECOND, TimeUnit.MILLISECONDS)) {
					throw failed("exited with status " + this.process.exitValue() + " before it was ready");
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TwindeskException("Interrupted while Twindesk was starting", ex);
		}
		this.process.destroyForcibly();
		throw failed("was not ready after " + TIMEOUT_SECONDS + " seconds");
	}

	private TwindeskException failed(String state) {
		keepLog();
		return new TwindeskException("Twindesk " + state + ". The end of its log, " + log() + ":\n" + endOfLog(), 0);
	}

	ProcessHandle handle() {
		return this.process.toHandle();
	}

	@Override
	public String state() {
		keepLog();
		return this.process.isAlive() ? "The server is running; its log is " + log() + "."
				: "The server has exited with status " + this.process.exitValue() + ". The end of its log, " + log()
						+ ":\n" + endOfLog();
	}

	@Override
	public Path log() {
		return this.folder.resolve("server.log");
	}

	@Override
	public void keepLog() {
		this.logPreserved = true;
	}

	private String endOfLog() {
		try {
			List<String> lines = Files.readAllLines(log());
			return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
		}
		catch (IOException ex) {
			return "(unreadable: " + ex.getMessage() + ")";
		}
	}

	/**
	 * Stops the server without an orderly shutdown: its data is in memory and no longer
	 * needed.
	 */
	void stop() {
		this.process.destroyForcibly();
		try {
			this.process.waitFor(5, TimeUnit.SECONDS);
			Files.deleteIfExists(this.folder.resolve("port"));
			if (!this.logPreserved) {
				Files.deleteIfExists(log());
				Files.deleteIfExists(this.folder);
			}
		}
		catch (IOException ex) {
			// remaining files are in the temporary folder
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
