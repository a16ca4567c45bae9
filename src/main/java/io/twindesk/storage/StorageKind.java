package io.twindesk.storage;

import java.util.Locale;

import io.twindesk.settings.InvalidSettingException;

/** The kind of database that stores this server's data. */
public enum StorageKind {

	/** H2 in the memory of this process: lost at its exit. */
	MEMORY,

	/** H2 on disk: acknowledged writes survive the death of the process. */
	FILE,

	/** PostgreSQL: acknowledged writes survive the death of the machine as well. */
	POSTGRESQL;

	/** Returns the name in responses of the control API. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Determines the kind of database from a JDBC URL.
	 * @throws InvalidSettingException if Twindesk is not tested on the database
	 */
	static StorageKind of(String jdbcUrl) {
		if (jdbcUrl.startsWith("jdbc:h2:mem:")) {
			return MEMORY;
		}
		if (jdbcUrl.startsWith(H2Url.PREFIX)) {
			return FILE;
		}
		if (jdbcUrl.startsWith("jdbc:postgresql:")) {
			return POSTGRESQL;
		}
		String scheme = jdbcUrl.replaceFirst("^(jdbc:[^:]*).*$", "$1");
		throw new InvalidSettingException(
				"spring.datasource.url names a database that Twindesk does not support (" + scheme + ")",
				"Use jdbc:h2 or jdbc:postgresql");
	}

}
