package io.twindesk.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Limits the growth of H2's file. Every commit writes a chunk of which only some pages
 * remain in use; H2 rewrites them in a thread that runs only with delayed writes, which
 * lose acknowledged writes when the process is killed.
 */
class H2FileCompactor {

	private static final Logger logger = LoggerFactory.getLogger(H2FileCompactor.class);

	/** The minimum used part of the file, in percent. */
	private static final int FILL_RATE = 60;

	/** The size that is rewritten at a time, during which commits wait. */
	private static final int ROUND_BYTES = 4 * 1024 * 1024;

	private static final int MAX_ROUNDS = 8;

	private final StorageKind storageKind;

	private final DataSource pool;

	private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, (task) -> {
		Thread thread = new Thread(task, "file-compaction");
		thread.setDaemon(true);
		return thread;
	});

	H2FileCompactor(StorageKind storageKind, DataSource pool) {
		this.storageKind = storageKind;
		this.pool = pool;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		if (this.storageKind == StorageKind.FILE) {
			this.executor.scheduleWithFixedDelay(this::compact, 1, 1, TimeUnit.SECONDS);
		}
	}

	@EventListener(ContextClosedEvent.class)
	void stop() throws InterruptedException {
		this.executor.shutdown();
		this.executor.awaitTermination(10, TimeUnit.SECONDS);
	}

	void compact() {
		try {
			MVStore store = store();
			for (int i = 0; i < MAX_ROUNDS && store.compact(FILL_RATE, ROUND_BYTES); i++) {
				logger.trace("The file was compacted to {} %", store.getFillRate());
			}
		}
		catch (SQLException | RuntimeException ex) {
			logger.debug("The file could not be compacted", ex);
		}
	}

	private MVStore store() throws SQLException {
		try (Connection connection = this.pool.getConnection()) {
			SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
			return session.getDatabase().getStore().getMvStore();
		}
	}

}
