package io.twindesk.sweep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Runs the command with the variables of a workspace. Its output goes to a file, so that
 * no process that it leaves running can hold the sweep up.
 */
final class CommandRunner {

	/** Output beyond this is not read. */
	private static final int MAX_LINES = 20_000;

	private static final int MAX_LENGTH = 1_000;

	/** Colours and other sequences for terminals, and control characters. */
	private static final Pattern CONTROL = Pattern.compile("\\x1B\\[[0-9;?]*[ -/]*[@-~]|[\\p{Cntrl}&&[^\t]]");

	private final List<String> command;

	private @Nullable Process running;

	private boolean cancelled;

	CommandRunner(List<String> command) {
		this.command = command;
	}

	/**
	 * Runs the command to its end.
	 * @throws CommandStartException if it cannot be started
	 * @throws CancellationException if the sweep was cancelled
	 */
	CommandOutput run(Map<String, String> variables) throws IOException, InterruptedException {
		Path output = Files.createTempFile("twindesk-sweep-", ".log");
		try {
			Process process = start(output, variables);
			try {
				return new CommandOutput(process.waitFor(), read(output, variables));
			}
			finally {
				if (process.isAlive()) {
					ProcessTree.end(process.toHandle());
				}
			}
		}
		finally {
			Files.deleteIfExists(output);
		}
	}

	private synchronized Process start(Path output, Map<String, String> variables) throws IOException {
		if (this.cancelled) {
			throw new CancellationException();
		}
		ProcessBuilder builder = new ProcessBuilder(this.command).redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().putAll(variables);
		try {
			Process process = builder.start();
			this.running = process;
			process.getOutputStream().close();
			return process;
		}
		catch (IOException ex) {
			throw new CommandStartException(ex);
		}
	}

	/** Ends the command with all of its processes, and starts no further one. */
	synchronized void cancel() {
		this.cancelled = true;
		Process process = this.running;
		if (process != null) {
			ProcessTree.end(process.toHandle());
		}
	}

	private static List<String> read(Path output, Map<String, String> variables) throws IOException {
		List<String> lines = new ArrayList<>();
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(Files.newInputStream(output), StandardCharsets.UTF_8))) {
			String line = reader.readLine();
			while (line != null && lines.size() < MAX_LINES) {
				lines.add(masked(line, variables));
				line = reader.readLine();
			}
		}
		return List.copyOf(lines);
	}

	/** Replaces what differs between workspaces by the names of the variables. */
	private static String masked(String line, Map<String, String> variables) {
		String masked = CONTROL.matcher(line.substring(0, Math.min(line.length(), MAX_LENGTH))).replaceAll("");
		for (String name : List.of(SweepWorkspace.API_KEY, SweepWorkspace.STAFF_EMAIL, SweepWorkspace.NAME)) {
			String value = variables.getOrDefault(name, "");
			masked = value.isEmpty() ? masked : masked.replace(value, "$" + name);
		}
		return masked;
	}

}
