package io.twindesk.storage;

import java.util.Locale;

import io.twindesk.settings.InvalidSettingException;

/**
 * The kind of database that this server keeps its data in.
 */
public enum StorageKind {

	/** H2 in the memory of this process: gone at its exit. */
	MEMORY,

	/** H2 on disk: acknowledged writes survive the death of the process. */
	FILE,

	/** PostgreSQL: acknowledged writes survive the death of the machine as well. */
	POSTGRESQL;

	/** The word for it in answers of the control API. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Tells the kind of database from a JDBC URL.
	 * @throws InvalidSettingException for a database that Twindesk is not tested on
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
				"spring.datasource.url names a database that Twindesk does not run on (" + scheme + ")",
				"Use jdbc:h2 or jdbc:postgresql");
	}

}
