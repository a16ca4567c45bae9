package io.twindesk.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a separate process, with one connection to it. */
final class RunningServer implements Closeable {

	private static final Duration MAX_START = Duration.ofMinutes(15);

	private static final int POLL_MILLIS = 5;

	private final Server server;

	private final Process process;

	private final Connection connection;

	private final ProcessAccount account;

	private final long started = System.nanoTime();

	private int number;

	private double secondsToStart;

	private RunningServer(Server server, Process process, int port) {
		this.server = server;
		this.process = process;
		this.connection = new Connection(port);
		this.account = new ProcessAccount(process.toHandle());
	}

	/** Starts a server and returns after its first successful response. */
	static RunningServer start(Server server, Launch launch) throws IOException, InterruptedException {
		int port = launch.nextPort();
		Path log = launch.log(server.name());
		Process process = launch.process(server.command().apply(port), log);
		RunningServer running = new RunningServer(server, process, port);
		try {
			running.awaitFirstResponse(log);
		}
		catch (IOException | InterruptedException | RuntimeException ex) {
			running.close();
			throw ex;
		}
		return running;
	}

	private void awaitFirstResponse(Path log) throws IOException, InterruptedException {
		while (true) {
			try {
				if (this.connection.send(this.server.first()).status() == this.server.first().kind().status()) {
					this.secondsToStart = secondsSinceStart();
					return;
				}
			}
			catch (IOException ex) {
				// not listening yet
			}
			if (!this.process.isAlive() || secondsSinceStart() > MAX_START.toSeconds()) {
				throw new IOException("%s did not start:%n%s".formatted(this.server.name(), Files.readString(log)));
			}
			TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
		}
	}

	Server server() {
		return this.server;
	}

	ProcessAccount account() {
		return this.account;
	}

	Connection connection() {
		return this.connection;
	}

	double secondsToStart() {
		return this.secondsToStart;
	}

	double secondsSinceStart() {
		return (System.nanoTime() - this.started) / 1e9;
	}

	/** Sends the next request of a kind and checks the response. */
	Response send(RequestKind kind) throws IOException {
		Request request = this.server.requests().request(kind, ++this.number);
		try {
			Response response = this.connection.send(request);
			this.server.check().accept(request, response);
			return response;
		}
		catch (IOException | UnexpectedResponseException ex) {
			throw new IOException("%s: %s".formatted(this.server.name(), request.line()), ex);
		}
	}

	/** Sends requests of all common kinds. */
	void sendMixed(int requests) throws IOException {
		for (int request = 0; request < requests; request++) {
			send(this.server.requests().supported(RequestKind.mixed(request)));
		}
	}

	/** Returns the CPU time of requests of one kind, in microseconds per request. */
	double measure(RequestKind kind, int requests, Samples latencies) throws IOException {
		Map<Long, Long> before = this.account.cpuByThread();
		double seconds = this.account.cpuSeconds();
		for (int request = 0; request < requests; request++) {
			latencies.add(send(kind).nanos() / 1e3);
		}
		Map<Long, Long> after = this.account.cpuByThread();
		if (after.isEmpty()) {
			return (this.account.cpuSeconds() - seconds) * 1e6 / requests;
		}
		long nanos = after.entrySet()
			.stream()
			.mapToLong((thread) -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
			.sum();
		return nanos / 1e3 / requests;
	}

	/** Stops the server in an orderly way and waits for its end. */
	void stop() throws IOException, InterruptedException {
		this.connection.close();
		this.process.destroy();
		if (!this.process.waitFor(1, TimeUnit.MINUTES)) {
			throw new IOException(this.server.name() + " did not stop within a minute");
		}
	}

	/** Kills the server. */
	@Override
	public void close() throws IOException {
		this.connection.close();
		this.process.descendants().forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

}
