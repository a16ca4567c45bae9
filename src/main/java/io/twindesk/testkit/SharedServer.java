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
 * takes the server that is there or starts one, so that two runs at once get the same.
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
	 * @param command what starts it, without its settings
	 * @throws IOException if the files of shared servers cannot be used
	 */
	static SharedServer attach(ServerRecords records, ServerSpec spec, Supplier<List<String>> command)
			throws IOException {
		String key = spec.key();
		try (ServerRecords.Lock lock = records.lock(key)) {
			Optional<ServerRecord> result = records.find(key);
			if (result.isPresent()) {
				ServerRecord record = result.get();
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

	/** The run that has started it did not live until it was ready. */
	private static void stopUnfinished(ServerRecord record) {
		if (record.port() == 0) {
			record.process().ifPresent(ProcessHandle::destroyForcibly);
		}
	}

	/** An orderly stop, by the signal that a terminal's user would send. */
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

	/** Of servers that were killed, or that have stopped because they were idle. */
	private static void deleteDead(ServerRecords records) throws IOException {
		for (String key : records.keys()) {
			Optional<ServerRecords.Lock> lock = records.tryLock(key);
			if (lock.isPresent()) {
				try (ServerRecords.Lock held = lock.get()) {
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

	/** It belongs to other runs, too, and stays in any case. */
	@Override
	public void keepLog() {
	}

}
