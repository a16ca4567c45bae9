package io.twindesk.storage;

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
 * Gives out no more connections at once than the pool has, and those who come meanwhile
 * wait for their turn in the order of their coming. So a wait in the pool itself means
 * that the database gives no connection, and can be a short one; and once somebody has
 * met that, all who were waiting are told so at once instead of finding out one after
 * another. A quarter of the connections is for those who have {@link ConnectionPriority}.
 */
class QueueingDataSource extends DelegatingDataSource {

	private final Semaphore turns;

	private final Semaphore firstTurns;

	private final Duration patience;

	private final AtomicLong failures = new AtomicLong();

	/**
	 * @param size how many connections the pool has
	 * @param patience how long somebody may wait for a turn
	 */
	QueueingDataSource(DataSource pool, int size, Duration patience) {
		super(pool);
		this.firstTurns = new Semaphore(size / 4);
		this.turns = new Semaphore(size - size / 4, true);
		this.patience = patience;
	}

	/**
	 * @throws SQLTransientConnectionException if the database is away, or no turn came in
	 * time
	 */
	@Override
	public Connection getConnection() throws SQLException {
		long failuresBefore = this.failures.get();
		Semaphore held = awaitTurn();
		boolean input = false;
		try {
			if (this.failures.get() != failuresBefore) {
				throw new SQLTransientConnectionException("The database gave others no connection meanwhile");
			}
			Connection connection = returningTurn(connect(), held);
			input = true;
			return connection;
		}
		finally {
			if (!input) {
				held.release();
			}
		}
	}

	private Semaphore awaitTurn() throws SQLException {
		if (ConnectionPriority.isTaken() && this.firstTurns.tryAcquire()) {
			return this.firstTurns;
		}
		try {
			if (!this.turns.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new SQLTransientConnectionException("No connection was free for " + this.patience);
			}
			return this.turns;
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

	private static Connection returningTurn(Connection connection, Semaphore held) {
		AtomicBoolean returned = new AtomicBoolean();
		return (Connection) Proxy.newProxyInstance(QueueingDataSource.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					if (method.getDeclaringClass() == Object.class && method.getName().equals("equals")) {
						return proxy == arguments[0];
					}
					try {
						return call(connection, method, arguments);
					}
					finally {
						if (method.getName().equals("close") && returned.compareAndSet(false, true)) {
							held.release();
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
