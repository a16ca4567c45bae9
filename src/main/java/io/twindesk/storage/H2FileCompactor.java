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
 * Keeps H2's file from growing with each write. Every commit writes a piece of its own,
 * of which soon only some pages are of use; H2 gathers those again in a thread that it
 * has only while it writes late, which loses acknowledged writes when the process is
 * killed.
 */
class H2FileCompactor {

	private static final Logger logger = LoggerFactory.getLogger(H2FileCompactor.class);

	/** In percent, how much of the file is to be of use. */
	private static final int FILL_RATE = 60;

	/** So much is written again at once, during which commits wait. */
	private static final int BYTES = 4 * 1024 * 1024;

	private static final int TIMES = 8;

	private final StorageKind storageKind;

	private final DataSource pool;

	private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, (task) -> {
		Thread created = new Thread(task, "file-compaction");
		created.setDaemon(true);
		return created;
	});

	H2FileCompactor(StorageKind storageKind, DataSource pool) {
		this.storageKind = storageKind;
		this.pool = pool;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		if (this.storageKind == StorageKind.FILE) {
			this.thread.scheduleWithFixedDelay(this::compact, 1, 1, TimeUnit.SECONDS);
		}
	}

	@EventListener(ContextClosedEvent.class)
	void end() throws InterruptedException {
		this.thread.shutdown();
		this.thread.awaitTermination(10, TimeUnit.SECONDS);
	}

	void compact() {
		try {
			MVStore store = store();
			for (int i = 0; i < TIMES && store.compact(FILL_RATE, BYTES); i++) {
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
