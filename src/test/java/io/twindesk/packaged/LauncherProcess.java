package io.twindesk.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The executable as a process with an environment that contains only PATH and the given
 * variables.
 */
final class LauncherProcess implements AutoCloseable {

	private static final int MAX_SECONDS = 600;

	private final Process process;

	private final Path log;

	private final int port;

	private LauncherProcess(Process process, Path log, int port) {
		this.process = process;
		this.log = log;
		this.port = port;
	}

	/** Runs a command and waits for its end. */
	static Result run(Path executable, Path folder, Map<String, String> environment, String... arguments)
			throws Exception {
		Path output = folder.resolve("output.log");
		Process process = start(executable, folder, output, environment, List.of(arguments));
		if (!process.waitFor(MAX_SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IOException("The command did not end: " + Files.readString(output));
		}
		return new Result(process.exitValue(), Files.readString(output));
	}

	/** Starts a server on a free port. */
	static LauncherProcess start(Path executable, Path folder, Map<String, String> environment) throws Exception {
		Path port = folder.resolve("port");
		Path log = folder.resolve("server.log");
		Process process = start(executable, folder, log, environment,
				List.of("--server.port=0", "--twindesk.port-file=" + port));
		for (int poll = 0; poll < MAX_SECONDS * 10 && !process.waitFor(100, TimeUnit.MILLISECONDS); poll++) {
			if (Files.exists(port)) {
				return new LauncherProcess(process, log, Integer.parseInt(Files.readString(port).strip()));
			}
		}
		process.destroyForcibly();
		throw new IOException("The server did not start: " + Files.readString(log));
	}

	int port() {
		return this.port;
	}

	String log() throws IOException {
		return Files.readString(this.log);
	}

	/**
	 * Returns the command line of the process, which is the JVM: the shell has been
	 * replaced by it.
	 */
	String commandLine() {
		return this.process.info().commandLine().orElse("");
	}

	int terminate() throws InterruptedException {
		this.process.destroy();
		return this.process.waitFor();
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() throws InterruptedException {
		kill();
	}

	private static Process start(Path executable, Path folder, Path output, Map<String, String> environment,
			List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(executable.toString()));
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().keySet().retainAll(List.of("PATH"));
		builder.environment().putAll(environment);
		return builder.start();
	}

	/** The output and exit code of a command. */
	record Result(int exitCode, String output) {
	}

}
