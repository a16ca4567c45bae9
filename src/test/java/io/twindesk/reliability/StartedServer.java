package io.twindesk.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server in a JVM of its own, to be killed. */
final class StartedServer {

	private static final long PATIENCE_MILLIS = Duration.ofMinutes(2).toMillis();

	private final Process process;

	private final int port;

	private StartedServer(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/**
	 * Starts a server and waits until it is ready.
	 * @param main the class to be started
	 * @param folder where it may write its log and its port
	 * @throws IOException if it ends instead, or is not ready in two minutes
	 */
	static StartedServer start(Class<?> main, Path folder, List<String> arguments)
			throws IOException, InterruptedException {
		Path port = Files.createTempFile(folder, "port", "");
		Files.delete(port);
		Path log = folder.resolve("server.log");
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
				"-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main.getName(),
				"--server.port=0", "--twindesk.port-file=" + port));
		command.addAll(arguments);
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
		long begun = System.nanoTime();
		while (!Files.exists(port)) {
			if (!process.isAlive() || Duration.ofNanos(System.nanoTime() - begun).toMillis() > PATIENCE_MILLIS) {
				process.destroyForcibly();
				throw new IOException("The server did not start, see " + log);
			}
			Thread.sleep(20);
		}
		return new StartedServer(process, Integer.parseInt(Files.readString(port).trim()));
	}

	int port() {
		return this.port;
	}

	/** Ends it with SIGKILL, whatever it is doing. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

}
