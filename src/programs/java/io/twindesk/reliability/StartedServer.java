package io.twindesk.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server in its own JVM that can be killed or stopped. It ends with this JVM. */
final class StartedServer {

	private static final long TIMEOUT_MILLIS = Duration.ofMinutes(5).toMillis();

	private final Process process;

	private final int port;

	private StartedServer(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/**
	 * Starts a server and waits until it is ready.
	 * @param folder for its log and port file
	 * @throws IOException if it ends, or is not ready within five minutes
	 */
	static StartedServer start(ServerCommand command, Path folder, List<String> arguments)
			throws IOException, InterruptedException {
		Path port = Files.createTempFile(folder, "port", "");
		Files.delete(port);
		Path log = folder.resolve("server.log");
		List<String> words = new ArrayList<>(command.prefix());
		words.addAll(List.of("--server.port=0", "--twindesk.port-file=" + port, "--twindesk.exit-on-stdin-close=true",
				// a few clients send as many requests here as many clients do elsewhere
				"--twindesk.rate-limit.requests-per-key=0"));
		words.addAll(arguments);
		Process process = new ProcessBuilder(words).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
		long begun = System.nanoTime();
		while (!Files.exists(port)) {
			if (!process.isAlive() || millisSince(begun) > TIMEOUT_MILLIS) {
				process.destroyForcibly();
				throw new IOException("The server did not start, see " + log + "\n" + Files.readString(log));
			}
			Thread.sleep(20);
		}
		return new StartedServer(process, Integer.parseInt(Files.readString(port).trim()));
	}

	static long millisSince(long nanoTime) {
		return Duration.ofNanos(System.nanoTime() - nanoTime).toMillis();
	}

	int port() {
		return this.port;
	}

	long id() {
		return this.process.pid();
	}

	/** Ends it with SIGKILL. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Ends it with SIGTERM and waits for its end. */
	Stop stop() throws InterruptedException {
		long begun = System.nanoTime();
		// not with Process.destroy, which closes the input and would stop the server in
		// another way
		this.process.toHandle().destroy();
		int code = this.process.waitFor();
		return new Stop(code, Duration.ofNanos(System.nanoTime() - begun));
	}

	/** The end of a server. */
	record Stop(int exitCode, Duration took) {
	}

}
