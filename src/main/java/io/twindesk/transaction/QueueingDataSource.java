package io.twindesk.transaction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out at most as many connections as the pool has and queues further callers, first
 * come, first served. So a wait in the pool itself means that the database provides no
 * connection, and its timeout can be short; once one caller has timed out, all queued
 * callers fail at once instead of one after another. A quarter of the connections is
 * reserved for threads that have {@link ConnectionPriority}.
 */
class QueueingDataSource extends DelegatingDataSource {

	private final Semaphore permits;

	private final Semaphore priorityPermits;

	private final Duration timeout;

	private final AtomicLong failures = new AtomicLong();

	/**
	 * @param size the number of connections of the pool
	 * @param timeout the maximum time in the queue
	 */
	QueueingDataSource(DataSource pool, int size, Duration timeout) {
		super(pool);
		this.priorityPermits = new Semaphore(size / 4);
		this.permits = new Semaphore(size - size / 4, true);
		this.timeout = timeout;
	}

	/**
	 * @throws SQLTransientConnectionException if the database is unavailable, or no
	 * connection became free in time
	 */
	@Override
	public Connection getConnection() throws SQLException {
		long failuresBefore = this.failures.get();
		Semaphore permit = acquire();
		boolean connected = false;
		try {
			if (this.failures.get() != failuresBefore) {
				throw new SQLTransientConnectionException(
						"The database provided no connection to another caller meanwhile");
			}
			Connection connection = releasingOnClose(connect(), permit);
			connected = true;
			return connection;
		}
		finally {
			if (!connected) {
				permit.release();
			}
		}
	}

	private Semaphore acquire() throws SQLException {
		if (ConnectionPriority.isTaken() && this.priorityPermits.tryAcquire()) {
			return this.priorityPermits;
		}
		try {
			if (!this.permits.tryAcquire(this.timeout.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new SQLTransientConnectionException("No connection was free for " + this.timeout);
			}
			return this.permits;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SQLTransientConnectionException("Interrupted while waiting for a connection", ex);
		}
	}

	private Connection connect() throws SQLException {
		try {
			return super.getConnection();
		}
		catch (SQLException ex) {
			this.failures.incrementAndGet();
			throw ex;
		}
	}

	private static Connection releasingOnClose(Connection connection, Semaphore permit) {
		AtomicBoolean released = new AtomicBoolean();
		return (Connection) Proxy.newProxyInstance(QueueingDataSource.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					if (method.getDeclaringClass() == Object.class && method.getName().equals("equals")) {
						return proxy == arguments[0];
					}
					try {
						return call(connection, method, arguments);
					}
					finally {
						if (method.getName().equals("close") && released.compareAndSet(false, true)) {
							permit.release();
						}
					}
				});
	}

	private static Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
