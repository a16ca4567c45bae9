package io.twindesk.transaction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Records, for each statement that locks a row of {@code directory}, whether its thread
 * holds the lock of the workspace's writers.
 */
@TestComponent
class DirectoryLocks implements BeanPostProcessor {

	private static final Pattern LOCK = Pattern
		.compile("(?s).*(?:\\bupdate directory\\b|\\bfrom directory\\b.*\\bfor update).*");

	private final List<Boolean> serialized = new CopyOnWriteArrayList<>();

	/** Returns the records since the last call. */
	List<Boolean> take() {
		List<Boolean> taken = List.copyOf(this.serialized);
		this.serialized.clear();
		return taken;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource pool) ? new DelegatingDataSource(pool) {

			@Override
			public Connection getConnection() throws SQLException {
				return recording(super.getConnection());
			}

		} : bean;
	}

	private Connection recording(Connection connection) {
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> invoke(connection, method, arguments));
	}

	private Object invoke(Connection connection, Method method, Object[] arguments) throws Throwable {
		if (method.getName().equals("prepareStatement") && LOCK.matcher((String) arguments[0]).matches()) {
			this.serialized.add(ConnectionPriority.isTaken());
		}
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

}
