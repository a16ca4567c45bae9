package io.twindesk.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The runnable jar in its own JVM, configured only by environment variables. */
final class JarProcess implements AutoCloseable {

	private static final int MAX_POLLS = 2400;

	private final Process process;

	private final int port;

	private JarProcess(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/** Starts the server without waiting for it. */
	static Starting start(Path folder, Map<String, String> environment) throws IOException {
		Path port = folder.resolve("port");
		ProcessBuilder builder = java(folder, environment);
		builder.environment().put("SERVER_PORT", "0");
		builder.environment().put("TWINDESK_PORTFILE", port.toString());
		Process process = builder.redirectErrorStream(true)
			.redirectOutput(folder.resolve("server.log").toFile())
			.start();
		return () -> {
			for (int i = 0; i < MAX_POLLS && process.isAlive(); i++) {
				if (Files.exists(port)) {
					return new JarProcess(process, Integer.parseInt(Files.readString(port).trim()));
				}
				Thread.sleep(100);
			}
			process.destroyForcibly();
			throw new IOException("The server did not start: " + Files.readString(folder.resolve("server.log")));
		};
	}

	int port() {
		return this.port;
	}

	/** Closes the standard input, waits for the end and returns the exit code. */
	int endInput() throws IOException, InterruptedException {
		this.process.getOutputStream().close();
		return this.process.waitFor();
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() throws InterruptedException {
		kill();
	}

	private static ProcessBuilder java(Path folder, Map<String, String> environment) {
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
				"-XX:TieredStopAtLevel=1", "-jar", Path.of("target/twindesk.jar").toAbsolutePath().toString());
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
		builder.environment().putAll(environment);
		return builder;
	}

	/** A server that is starting. */
	interface Starting {

		JarProcess await() throws Exception;

	}

}
