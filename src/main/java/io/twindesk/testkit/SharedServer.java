package io.twindesk.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A server that outlives the run that has started it. Under the lock of its record, a run
 * uses the existing server or starts one, so that two concurrent runs use the same
 * server.
 */
final class SharedServer implements RunningServer {

	private static final int STOP_SECONDS = 10;

	private final ServerRecord record;

	private final Path log;

	private SharedServer(ServerRecord record, Path log) {
		this.record = record;
		this.log = log;
	}

	/**
	 * Finds or starts the server.
	 * @param command command that starts the server, without its settings
	 * @throws IOException if the files of shared servers cannot be used
	 */
	static SharedServer attach(ServerRecords records, ServerSpec spec, Supplier<List<String>> command)
			throws IOException {
		String key = spec.key();
		try (ServerRecords.Lock ignored = records.lock(key)) {
			Optional<ServerRecord> existing = records.find(key);
			if (existing.isPresent()) {
				ServerRecord record = existing.get();
				switch (Reuse.of(spec, record, ServerState.of(record))) {
					case USE -> {
						return of(records, record);
					}
					case REPLACE -> record.process().ifPresent(SharedServer::stop);
					case START -> stopUnfinished(record);
				}
				records.delete(key);
			}
			return start(records, spec, command);
		}
	}

	private static SharedServer start(ServerRecords records, ServerSpec spec, Supplier<List<String>> command)
			throws IOException {
		deleteDead(records);
		Path folder = records.newWorkFolder(spec.key());
		String token = UUID.randomUUID().toString();
		Map<String, String> settings = new TreeMap<>(spec.settings());
		settings.put("twindesk.control.access", "token");
		settings.put("twindesk.control.token", token);
		ServerProcess process = ServerProcess.startDetached(command.get(), folder, settings);
		ServerRecord record = new ServerRecord(spec, folder.getFileName().toString(), process.handle().pid(),
				ServerRecord.start(process.handle()), 0, token, "");
		records.write(record);
		ServerRecord ready = record.ready(process.port(), "");
		String version = ServerState.of(ready)
			.map(ServerState::version)
			.orElseThrow(() -> new TwindeskException("Twindesk cannot be shared. " + process.state(), 0));
		ready = ready.ready(ready.port(), version);
		records.write(ready);
		return of(records, ready);
	}

	private static SharedServer of(ServerRecords records, ServerRecord record) {
		return new SharedServer(record, records.workFolder(record.folder()).resolve("server.log"));
	}

	/** Stops a server whose run ended before the server was ready. */
	private static void stopUnfinished(ServerRecord record) {
		if (record.port() == 0) {
			record.process().ifPresent(ProcessHandle::destroyForcibly);
		}
	}

	/** Stops the server in an orderly way, by the signal that a terminal would send. */
	private static void stop(ProcessHandle process) {
		process.destroy();
		try {
			process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			process.destroyForcibly();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Deletes the records of servers that were killed, or that have stopped because they
	 * were idle.
	 */
	private static void deleteDead(ServerRecords records) throws IOException {
		for (String key : records.keys()) {
			Optional<ServerRecords.Lock> ignored = records.tryLock(key);
			if (ignored.isPresent()) {
				try (ServerRecords.Lock held = ignored.get()) {
					if (records.find(key).flatMap(ServerRecord::process).isEmpty()) {
						records.delete(key);
					}
				}
			}
		}
	}

	String url() {
		return this.record.url();
	}

	String token() {
		return this.record.token();
	}

	@Override
	public String state() {
		return this.record.process().isPresent() ? "The shared server runs; its log is " + this.log + "."
				: "The shared server has ended; its log was " + this.log + ".";
	}

	@Override
	public Path log() {
		return this.log;
	}

	/** Does nothing: the log belongs to other runs, too, and is always preserved. */
	@Override
	public void keepLog() {
	}

}
