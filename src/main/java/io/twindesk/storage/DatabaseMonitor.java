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
 * Checks every second, over a connection of its own, whether the database is available,
 * and publishes the readiness of the server. So a proxy stops sending requests to a
 * server whose database is unavailable and resumes by itself. The pool cannot be used for
 * this, because a busy pool says nothing about the database. H2 runs in this process but
 * closes its file if it cannot write to it, for example because the disk is full.
 */
class DatabaseMonitor {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseMonitor.class);

	private static final int TIMEOUT_SECONDS = 1;

	private final StorageKind storageKind;

	private final JdbcConnectionDetails database;

	private final DataSource pool;

	private final ApplicationEventPublisher events;

	private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, (task) -> {
		Thread thread = new Thread(task, "database-watch");
		thread.setDaemon(true);
		return thread;
	});

	private @Nullable Connection connection;

	private boolean available = true;

	DatabaseMonitor(StorageKind storageKind, JdbcConnectionDetails database, DataSource pool,
			ApplicationEventPublisher events) {
		this.storageKind = storageKind;
		this.database = database;
		this.pool = pool;
		this.events = events;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		if (this.storageKind != StorageKind.MEMORY) {
			this.executor.scheduleWithFixedDelay(this::probe, 0, 1, TimeUnit.SECONDS);
		}
	}

	@EventListener(ContextClosedEvent.class)
	void stop() throws InterruptedException {
		this.executor.shutdownNow();
		this.executor.awaitTermination(2 * TIMEOUT_SECONDS, TimeUnit.SECONDS);
		close();
	}

	private void probe() {
		boolean nowAvailable = isAvailable() && (this.available || isRestored());
		if (nowAvailable == this.available || this.executor.isShutdown()) {
			return;
		}
		this.available = nowAvailable;
		if (nowAvailable) {
			logger.info("The database is back");
		}
		else {
			logger.warn("The database is away; the server is not ready until it is back");
		}
		AvailabilityChangeEvent.publish(this.events, this,
				nowAvailable ? ReadinessState.ACCEPTING_TRAFFIC : ReadinessState.REFUSING_TRAFFIC);
	}

	private boolean isAvailable() {
		try {
			if (this.connection == null) {
				this.connection = connect();
			}
			if (this.connection.isValid(TIMEOUT_SECONDS) && isOpen(this.connection)) {
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
	 * Checks that an unavailable database works again. An H2 database that has closed its
	 * file opens it again but closes it at the next write, so it does not recover. The
	 * pool notices the recovery of PostgreSQL slightly later than this monitor.
	 */
	private boolean isRestored() {
		if (this.storageKind == StorageKind.FILE) {
			return false;
		}
		try (Connection pooled = this.pool.getConnection()) {
			return pooled.isValid(TIMEOUT_SECONDS);
		}
		catch (SQLException ex) {
			logger.debug("The pool has no connection yet", ex);
			return false;
		}
	}

	/**
	 * Checks the file: an H2 database that has closed its file considers its connections
	 * valid until one is used.
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
		// H2 makes every login wait that does not use the owner's name and password
		String user = this.database.getUsername();
		if (user != null) {
			properties.setProperty("user", user);
		}
		String password = this.database.getPassword();
		if (password != null) {
			properties.setProperty("password", password);
		}
		if (this.storageKind == StorageKind.POSTGRESQL) {
			properties.setProperty("loginTimeout", String.valueOf(TIMEOUT_SECONDS));
			properties.setProperty("connectTimeout", String.valueOf(TIMEOUT_SECONDS));
			properties.setProperty("socketTimeout", String.valueOf(TIMEOUT_SECONDS));
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
