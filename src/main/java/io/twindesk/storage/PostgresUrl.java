package io.twindesk.storage;

import java.sql.DriverManager;
import java.sql.SQLException;

import io.twindesk.settings.InvalidSettingException;

/** Checks a PostgreSQL URL before a connection is opened. */
final class PostgresUrl {

	private PostgresUrl() {
	}

	/**
	 * Checks the form of a URL. The message does not contain the URL, because it may
	 * contain a password.
	 * @throws InvalidSettingException if the driver cannot read it
	 */
	static void check(String url) {
		try {
			DriverManager.getDriver(url);
		}
		catch (SQLException ex) {
			throw new InvalidSettingException("spring.datasource.url is not a URL that the PostgreSQL driver can read",
					"Write it as jdbc:postgresql://host:port/database, with a port from 1 to 65535");
		}
	}

}
