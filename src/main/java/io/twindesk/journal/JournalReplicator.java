package io.twindesk.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.twindesk.storage.StorageKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Hands calls on to the other servers on the same PostgreSQL. No client waits for that:
 * calls are stored a few times a second, and whenever somebody asks this server for those
 * of their workspace. So a server knows its own at once and the others' after that time.
 */
@Component
class JournalReplicator {

	private static final Logger logger = LoggerFactory.getLogger(JournalReplicator.class);

	private static final int ROUND_MILLIS = 200;

	/** Of each workspace; more than so many that nobody can store are let go. */
	private static final int MAX_WAITING = 2000;

	private final boolean on;

	private final JournalStore rows;

	private final Map<Long, List<@Nullable JournalEntry>> waiting = new HashMap<>();

	private final Object storing = new Object();

	private long missing;

	private final ScheduledThreadPoolExecutor rounds = new ScheduledThreadPoolExecutor(1, (task) -> {
		Thread thread = new Thread(task, "journal");
		thread.setDaemon(true);
		return thread;
	});

	private volatile Runnable listener = () -> {
	};

	JournalReplicator(StorageKind storageKind, JournalStore rows) {
		this.on = storageKind == StorageKind.POSTGRESQL;
		this.rows = rows;
	}

	/** Whether there can be other servers. */
	boolean isOn() {
		return this.on;
	}

	/** Is called after each round. */
	void listen(Runnable listener) {
		this.listener = listener;
	}

	/**
	 * Takes a call to be stored.
	 * @param call without a number; null empties the journal instead
	 */
	void send(long workspaceId, @Nullable JournalEntry call) {
		synchronized (this.waiting) {
			List<@Nullable JournalEntry> calls = this.waiting.computeIfAbsent(workspaceId, (id) -> new ArrayList<>());
			if (calls.size() < MAX_WAITING || call == null) {
				calls.add(call);
			}
		}
	}

	/** What there is behind a number, this server's own calls included. */
	JournalStore.Changes after(long workspaceId, long id, long clearedId) {
		store(Set.of(workspaceId));
		return this.rows.after(workspaceId, id, clearedId);
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		if (this.on) {
			this.rounds.scheduleWithFixedDelay(this::round, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
		}
	}

	@EventListener(ContextClosedEvent.class)
	void end() throws InterruptedException {
		this.rounds.shutdown();
		this.rounds.awaitTermination(2, TimeUnit.SECONDS);
		storeAll();
	}

	private void round() {
		try {
			storeAll();
			this.listener.run();
		}
		catch (RuntimeException ex) {
			logger.debug("The journal could not be shared", ex);
		}
	}

	private void storeAll() {
		Set<Long> workspaces;
		synchronized (this.waiting) {
			workspaces = Set.copyOf(this.waiting.keySet());
		}
		store(workspaces);
	}

	/**
	 * One after the other, so that the order of a workspace's calls stays. Those of all
	 * workspaces in one transaction, or one by one where a workspace is gone.
	 */
	private void store(Set<Long> workspaces) {
		synchronized (this.storing) {
			SortedMap<Long, List<@Nullable JournalEntry>> calls = take(workspaces);
			if (calls.isEmpty()) {
				return;
			}
			try {
				this.rows.store(calls);
			}
			catch (DataIntegrityViolationException ex) {
				calls.forEach(this::storeAlone);
			}
			catch (RuntimeException ex) {
				missing(calls, ex);
				return;
			}
			if (this.missing > 0) {
				logger.warn("The journal is stored again, without {} calls", this.missing);
				this.missing = 0;
			}
		}
	}

	/** Said once for each time that the database is away, not five times a second. */
	private void missing(SortedMap<Long, List<@Nullable JournalEntry>> calls, RuntimeException ex) {
		if (this.missing == 0) {
			logger.warn("The journal cannot be stored, because of {}; calls will be missing in it",
					ex.getClass().getName());
		}
		this.missing += calls.values().stream().mapToInt(List::size).sum();
	}

	private void storeAlone(long workspaceId, List<@Nullable JournalEntry> calls) {
		try {
			this.rows.store(new TreeMap<>(Map.of(workspaceId, calls)));
		}
		catch (RuntimeException ex) {
			logger.debug("The workspace is gone", ex);
		}
	}

	private SortedMap<Long, List<@Nullable JournalEntry>> take(Set<Long> workspaces) {
		SortedMap<Long, List<@Nullable JournalEntry>> calls = new TreeMap<>();
		synchronized (this.waiting) {
			for (long workspace : workspaces) {
				List<@Nullable JournalEntry> waiting = this.waiting.remove(workspace);
				if (waiting != null) {
					calls.put(workspace, waiting);
				}
			}
		}
		return calls;
	}

}
