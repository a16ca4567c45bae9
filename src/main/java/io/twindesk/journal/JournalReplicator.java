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
 * Shares journal entries with the other servers on the same PostgreSQL database. No
 * client waits for this: entries are stored a few times per second, and in addition
 * whenever this server reads a workspace's journal. A server therefore sees its own
 * requests immediately and those of other servers after that interval.
 */
@Component
class JournalReplicator {

	private static final Logger logger = LoggerFactory.getLogger(JournalReplicator.class);

	private static final int ROUND_MILLIS = 200;

	/**
	 * Maximum number of entries per workspace that wait to be stored; further ones are
	 * discarded.
	 */
	private static final int MAX_WAITING = 2000;

	private final boolean on;

	private final JournalStore store;

	private final Map<Long, List<@Nullable JournalEntry>> queued = new HashMap<>();

	private final Object storeLock = new Object();

	private long lost;

	private final ScheduledThreadPoolExecutor rounds = new ScheduledThreadPoolExecutor(1, (task) -> {
		Thread thread = new Thread(task, "journal");
		thread.setDaemon(true);
		return thread;
	});

	private volatile Runnable listener = () -> {
	};

	JournalReplicator(StorageKind storageKind, JournalStore store) {
		this.on = storageKind == StorageKind.POSTGRESQL;
		this.store = store;
	}

	/** Checks whether there can be other servers. */
	boolean isOn() {
		return this.on;
	}

	/** Sets the listener that is called after each round. */
	void listen(Runnable listener) {
		this.listener = listener;
	}

	/**
	 * Queues an entry to be stored.
	 * @param entry an entry without an id; null clears the journal instead
	 */
	void send(long workspaceId, @Nullable JournalEntry entry) {
		synchronized (this.queued) {
			List<@Nullable JournalEntry> entries = this.queued.computeIfAbsent(workspaceId, (id) -> new ArrayList<>());
			if (entries.size() < MAX_WAITING || entry == null) {
				entries.add(entry);
			}
		}
	}

	/** Returns the entries after an id, including this server's own. */
	JournalStore.Changes after(long workspaceId, long id, long clearedId) {
		store(Set.of(workspaceId));
		return this.store.after(workspaceId, id, clearedId);
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		if (this.on) {
			this.rounds.scheduleWithFixedDelay(this::round, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
		}
	}

	@EventListener(ContextClosedEvent.class)
	void stop() throws InterruptedException {
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
		synchronized (this.queued) {
			workspaces = Set.copyOf(this.queued.keySet());
		}
		store(workspaces);
	}

	/**
	 * Stores the queued entries. Only one thread at a time does so, which preserves the
	 * order of a workspace's entries. All workspaces share one transaction, unless one of
	 * them was deleted; then each gets its own.
	 */
	private void store(Set<Long> workspaces) {
		synchronized (this.storeLock) {
			SortedMap<Long, List<@Nullable JournalEntry>> entries = takeQueued(workspaces);
			if (entries.isEmpty()) {
				return;
			}
			try {
				this.store.store(entries);
			}
			catch (DataIntegrityViolationException ex) {
				entries.forEach(this::storeAlone);
			}
			catch (RuntimeException ex) {
				logLoss(entries, ex);
				return;
			}
			if (this.lost > 0) {
				logger.warn("The journal is stored again; {} entries were lost", this.lost);
				this.lost = 0;
			}
		}
	}

	/** Logs the loss once per outage of the database, not five times per second. */
	private void logLoss(SortedMap<Long, List<@Nullable JournalEntry>> entries, RuntimeException ex) {
		if (this.lost == 0) {
			logger.warn("The journal cannot be stored ({}); entries are lost", ex.getClass().getName());
		}
		this.lost += entries.values().stream().mapToInt(List::size).sum();
	}

	private void storeAlone(long workspaceId, List<@Nullable JournalEntry> entries) {
		try {
			this.store.store(new TreeMap<>(Map.of(workspaceId, entries)));
		}
		catch (RuntimeException ex) {
			logger.debug("The workspace no longer exists", ex);
		}
	}

	private SortedMap<Long, List<@Nullable JournalEntry>> takeQueued(Set<Long> workspaces) {
		SortedMap<Long, List<@Nullable JournalEntry>> entries = new TreeMap<>();
		synchronized (this.queued) {
			for (long workspace : workspaces) {
				List<@Nullable JournalEntry> queued = this.queued.remove(workspace);
				if (queued != null) {
					entries.put(workspace, queued);
				}
			}
		}
		return entries;
	}

}
