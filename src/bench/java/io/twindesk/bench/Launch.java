package io.twindesk.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Starts processes on the selected JDK, in an environment that does not affect them. */
final class Launch {

	private static final List<String> FOREIGN = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS",
			"CLASSPATH");

	private final Path javaHome;

	private final Path folder;

	/** Running processes, which must not outlive this program. */
	private final Set<Process> processes = ConcurrentHashMap.newKeySet();

	private int port;

	/**
	 * Creates a launcher of processes.
	 * @param folder folder for logs and other files
	 * @param firstPort first of the ports to use, 0 for any free ones
	 */
	Launch(Path javaHome, Path folder, int firstPort) {
		this.javaHome = javaHome;
		this.folder = folder;
		this.port = firstPort;
		Runtime.getRuntime().addShutdownHook(new Thread(() -> this.processes.forEach(Process::destroyForcibly)));
	}

	String java() {
		return this.javaHome.resolve("bin").resolve("java").toString();
	}

	int nextPort() throws IOException {
		if (this.port > 0) {
			return this.port++;
		}
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	Path log(String name) throws IOException {
		Path logs = Files.createDirectories(this.folder.resolve("logs"));
		return logs.resolve(name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".log");
	}

	Process process(List<String> command, Path log) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		Map<String, String> environment = builder.environment();
		FOREIGN.forEach(environment::remove);
		environment.keySet().removeIf((name) -> name.matches("(TWINDESK|SPRING|SERVER|MANAGEMENT|LOGGING)_.*"));
		environment.put("JAVA_HOME", this.javaHome.toString());
		environment.merge("PATH", this.javaHome.resolve("bin").toString(),
				(path, bin) -> bin + File.pathSeparator + path);
		Process process = builder.start();
		this.processes.add(process);
		process.onExit().thenAccept(this.processes::remove);
		return process;
	}

	/** Runs a command to its end and fails if it fails. */
	void run(List<String> command, String name) throws IOException, InterruptedException {
		Path log = log(name);
		int code = process(command, log).waitFor();
		if (code != 0) {
			throw new IOException(
					"%s ended with code %d:%n%s".formatted(String.join(" ", command), code, Files.readString(log)));
		}
	}

}
