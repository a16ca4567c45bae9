package io.twindesk.reliability;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database that fails at a chosen step of a request, for example because its disk is
 * full: at one of its statements, or at the commit. The server's background work is not
 * affected.
 */
@TestComponent
class FailingStatements implements BeanPostProcessor {

	/** PostgreSQL's SQL state for insufficient resources. */
	static final String OUT_OF_RESOURCES = "53000";

	/**
	 * PostgreSQL's SQL state for a transaction that was aborted in favour of another one.
	 */
	static final String SERIALIZATION_FAILURE = "40001";

	private static final Set<String> STATEMENTS = Set.of("prepareStatement", "createStatement");

	private static final Set<String> STEPS = Set.of("prepareStatement", "createStatement", "commit");

	private final AtomicInteger stepsLeft = new AtomicInteger(Integer.MAX_VALUE);

	private final AtomicInteger statements = new AtomicInteger();

	private volatile String state = OUT_OF_RESOURCES;

	/** Makes a step fail with a state, counted from 1 and from now on. */
	void failAt(int step, String state) {
		this.state = state;
		this.stepsLeft.set(step);
	}

	/**
	 * Stops failing.
	 * @return whether a step has failed
	 */
	boolean stopFailing() {
		return this.stepsLeft.getAndSet(Integer.MAX_VALUE) <= 0;
	}

	/** Returns the number of statements that requests have run since the last call. */
	int takeStatements() {
		return this.statements.getAndSet(0);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource pool) ? new DelegatingDataSource(pool) {

			@Override
			public Connection getConnection() throws SQLException {
				return failing(super.getConnection());
			}

		} : bean;
	}

	private Connection failing(Connection connection) {
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> invoke(connection, method, arguments));
	}

	private Object invoke(Connection connection, Method method, Object[] arguments) throws Throwable {
		if (STATEMENTS.contains(method.getName()) && isRequestThread()) {
			this.statements.incrementAndGet();
		}
		if (STEPS.contains(method.getName()) && isRequestThread() && this.stepsLeft.decrementAndGet() == 0) {
			throw new SQLException("Injected", this.state);
		}
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static boolean isRequestThread() {
		String thread = Thread.currentThread().getName();
		return thread.contains("-exec-") || thread.startsWith("tomcat-handler-");
	}

}
