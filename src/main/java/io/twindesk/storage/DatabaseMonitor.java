package io.twindesk.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Asks the database every second whether it is there, over a connection of its own, and
 * tells whoever asks whether the server is ready. So a proxy stops sending calls to one
 * whose database is away, and begins again by itself. A pool that is busy says nothing
 * about that. H2 is in this process, but closes its file when it cannot write to it, say
 * because the disk is full.
 */
class DatabaseMonitor {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseMonitor.class);

	private static final int PATIENCE_SECONDS = 1;

	private final StorageKind storageKind;

	private final JdbcConnectionDetails database;

	private final DataSource pool;

	private final ApplicationEventPublisher events;

	private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, (task) -> {
		Thread thread = new Thread(task, "database-watch");
		thread.setDaemon(true);
		return thread;
	});

	private @Nullable Connection connection;

	private boolean there = true;

	DatabaseMonitor(StorageKind storageKind, JdbcConnectionDetails database, DataSource pool,
			ApplicationEventPublisher events) {
		this.storageKind = storageKind;
		this.database = database;
		this.pool = pool;
		this.events = events;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		if (this.storageKind != StorageKind.MEMORY) {
			this.watch.scheduleWithFixedDelay(this::probe, 0, 1, TimeUnit.SECONDS);
		}
	}

	@EventListener(ContextClosedEvent.class)
	void end() throws InterruptedException {
		this.watch.shutdownNow();
		this.watch.awaitTermination(2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
		close();
	}

	private void probe() {
		boolean result = isAvailable() && (this.there || isRestored());
		if (result == this.there || this.watch.isShutdown()) {
			return;
		}
		this.there = result;
		if (result) {
			logger.info("The database is back");
		}
		else {
			logger.warn("The database is away; the server is not ready until it is back");
		}
		AvailabilityChangeEvent.publish(this.events, this,
				result ? ReadinessState.ACCEPTING_TRAFFIC : ReadinessState.REFUSING_TRAFFIC);
	}

	private boolean isAvailable() {
		try {
			if (this.connection == null) {
				this.connection = connect();
			}
			if (this.connection.isValid(PATIENCE_SECONDS) && isOpen(this.connection)) {
				return true;
			}
		}
		catch (SQLException ex) {
			logger.debug("No connection", ex);
		}
		close();
		return false;
	}

	/**
	 * An H2 that has closed its file opens it again, but for the next write closes it:
	 * that is no return. The pool takes a moment longer than the watch to see that
	 * PostgreSQL is back.
	 */
	private boolean isRestored() {
		if (this.storageKind == StorageKind.FILE) {
			return false;
		}
		try (Connection input = this.pool.getConnection()) {
			return input.isValid(PATIENCE_SECONDS);
		}
		catch (SQLException ex) {
			logger.debug("The pool has no connection yet", ex);
			return false;
		}
	}

	/**
	 * An H2 that has closed its file takes its connections for valid until one is used.
	 */
	private boolean isOpen(Connection connection) throws SQLException {
		if (this.storageKind == StorageKind.FILE) {
			try (Statement statement = connection.createStatement()) {
				statement.execute("select 1");
			}
		}
		return true;
	}

	private Connection connect() throws SQLException {
		Properties properties = new Properties();
		// H2 makes all wait who come as another than the file's owner
		String user = this.database.getUsername();
		if (user != null) {
			properties.setProperty("user", user);
		}
		String password = this.database.getPassword();
		if (password != null) {
			properties.setProperty("password", password);
		}
		if (this.storageKind == StorageKind.POSTGRESQL) {
			properties.setProperty("loginTimeout", String.valueOf(PATIENCE_SECONDS));
			properties.setProperty("connectTimeout", String.valueOf(PATIENCE_SECONDS));
			properties.setProperty("socketTimeout", String.valueOf(PATIENCE_SECONDS));
			properties.setProperty("ApplicationName", "twindesk watch");
		}
		return DriverManager.getConnection(this.database.getJdbcUrl(), properties);
	}

	private void close() {
		try (Connection closed = this.connection) {
			this.connection = null;
		}
		catch (SQLException ex) {
			logger.debug("A connection that is gone could not be closed", ex);
		}
	}

}
