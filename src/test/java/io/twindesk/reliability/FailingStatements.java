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
 * A database that fails at a chosen step of a call, as one does that has no more room: at
 * one of its statements, or when it commits. What the server does beside calls goes on.
 */
@TestComponent
class FailingStatements implements BeanPostProcessor {

	/** A want of resources, as PostgreSQL has it. */
	static final String NO_ROOM = "53000";

	/** Another was given what both waited for. */
	static final String LOCK_LOST = "40001";

	private static final Set<String> STATEMENTS = Set.of("prepareStatement", "createStatement");

	private static final Set<String> STEPS = Set.of("prepareStatement", "createStatement", "commit");

	private final AtomicInteger stepsLeft = new AtomicInteger(Integer.MAX_VALUE);

	private final AtomicInteger statements = new AtomicInteger();

	private volatile String state = NO_ROOM;

	/** The step of that number fails so, counted from 1 and from now on. */
	void failAt(int step, String state) {
		this.state = state;
		this.stepsLeft.set(step);
	}

	/**
	 * No step fails from now on.
	 * @return whether one has
	 */
	boolean heal() {
		return this.stepsLeft.getAndSet(Integer.MAX_VALUE) <= 0;
	}

	/** Returns how many statements requests have run since the last call. */
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
		if (STATEMENTS.contains(method.getName()) && isOfACall()) {
			this.statements.incrementAndGet();
		}
		if (STEPS.contains(method.getName()) && isOfACall() && this.stepsLeft.decrementAndGet() == 0) {
			throw new SQLException("Planted", this.state);
		}
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static boolean isOfACall() {
		String thread = Thread.currentThread().getName();
		return thread.contains("-exec-") || thread.startsWith("tomcat-handler-");
	}

}
