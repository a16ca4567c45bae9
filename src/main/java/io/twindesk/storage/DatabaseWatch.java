package io.twindesk.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

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
 * Asks PostgreSQL every second whether it is there, over a connection of its own, and
 * tells whoever asks whether the server is ready. So a proxy stops sending calls to one
 * whose database is away, and begins again by itself. A pool that is busy says nothing
 * about that, and H2 is in this process.
 */
class DatabaseWatch {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseWatch.class);

	private static final int PATIENCE_SECONDS = 1;

	private final Storage storage;

	private final JdbcConnectionDetails database;

	private final ApplicationEventPublisher events;

	private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, (task) -> {
		Thread thread = new Thread(task, "database-watch");
		thread.setDaemon(true);
		return thread;
	});

	private @Nullable Connection connection;

	private boolean there = true;

	DatabaseWatch(Storage storage, JdbcConnectionDetails database, ApplicationEventPublisher events) {
		this.storage = storage;
		this.database = database;
		this.events = events;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		if (this.storage == Storage.POSTGRESQL) {
			this.watch.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
		}
	}

	@EventListener(ContextClosedEvent.class)
	void end() throws InterruptedException {
		this.watch.shutdownNow();
		this.watch.awaitTermination(2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
		close();
	}

	private void look() {
		boolean found = isThere();
		if (found == this.there || this.watch.isShutdown()) {
			return;
		}
		this.there = found;
		if (found) {
			logger.info("The database is back");
		}
		else {
			logger.warn("The database is away; the server is not ready until it is back");
		}
		AvailabilityChangeEvent.publish(this.events, this,
				found ? ReadinessState.ACCEPTING_TRAFFIC : ReadinessState.REFUSING_TRAFFIC);
	}

	private boolean isThere() {
		try {
			if (this.connection == null) {
				this.connection = connect();
			}
			if (this.connection.isValid(PATIENCE_SECONDS)) {
				return true;
			}
		}
		catch (SQLException ex) {
			logger.debug("No connection", ex);
		}
		close();
		return false;
	}

	private Connection connect() throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", String.valueOf(this.database.getUsername()));
		properties.setProperty("password", String.valueOf(this.database.getPassword()));
		properties.setProperty("loginTimeout", String.valueOf(PATIENCE_SECONDS));
		properties.setProperty("connectTimeout", String.valueOf(PATIENCE_SECONDS));
		properties.setProperty("socketTimeout", String.valueOf(PATIENCE_SECONDS));
		properties.setProperty("ApplicationName", "twindesk watch");
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
