package io.twindesk.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.twindesk.settings.InvalidSettingException;
import io.twindesk.settings.SettingPath;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Converts {@code twindesk.storage} to a data source, and adds the durability settings to
 * every H2 URL. Demo data is created by default if the database is in memory, or if it is
 * requested.
 */
class StorageEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	private static final String DATABASE = "twindesk";

	private static final String SETTING = "twindesk.storage";

	private static final String FOLDER = "file:";

	private static final String URL = "spring.datasource.url";

	private static final String USER = "spring.datasource.username";

	private static final String CONNECTION_TIMEOUT = "spring.datasource.hikari.connection-timeout";

	/**
	 * A database that provides no connection for so long counts as unavailable: the pool
	 * itself has no queue, see {@code QueueingDataSource}.
	 */
	private static final int CONNECTION_TIMEOUT_MILLIS = 2500;

	/**
	 * The same timeout as H2's, see {@link H2Url}: by default, PostgreSQL waits for a
	 * lock without limit.
	 */
	private static final String LOCK_TIMEOUT = "set lock_timeout = 2000";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		boolean command = application.getWebApplicationType() == WebApplicationType.NONE;
		String url = environment.getProperty(URL);
		String storage = environment.getProperty(SETTING);
		Map<String, Object> settings = new HashMap<>();
		if (url == null) {
			url = url((storage != null) ? storage : "memory", command);
			settings.put(USER, "sa");
			settings.put("spring.datasource.password", "");
		}
		else if (storage != null) {
			throw new InvalidSettingException("twindesk.storage and spring.datasource.url are both set",
					"Remove one of them");
		}
		else {
			check(url, command);
		}
		boolean h2 = StorageKind.of(url) != StorageKind.POSTGRESQL;
		settings.put(URL, h2 ? H2Url.durable(url) : url);
		settings.put("spring.flyway.placeholders.binary", h2 ? "" : "collate \"C\"");
		environment.getPropertySources().addFirst(new MapPropertySource("twindeskStorage", settings));
		boolean ownMemory = settings.containsKey(USER) && StorageKind.of(url) == StorageKind.MEMORY;
		environment.getPropertySources()
			.addLast(new MapPropertySource("twindeskStorageDefaults", defaults(StorageKind.of(url), ownMemory)));
	}

	/** Returns the settings that depend on the database, unless they are set. */
	private static Map<String, Object> defaults(StorageKind kind, boolean ownMemory) {
		boolean memory = kind == StorageKind.MEMORY;
		Map<String, Object> defaults = new HashMap<>(Map.of("twindesk.demo", memory, "twindesk.workspaces.auto", memory,
				CONNECTION_TIMEOUT, CONNECTION_TIMEOUT_MILLIS));
		if (kind == StorageKind.POSTGRESQL) {
			defaults.put("spring.datasource.hikari.connection-init-sql", LOCK_TIMEOUT);
		}
		if (ownMemory && !isBuild()) {
			// the database is new, see MemorySchema
			defaults.put(UnusedFlyway.SETTING, false);
		}
		return defaults;
	}

	/**
	 * Returns whether the build is generating the context, which is for all databases.
	 */
	private static boolean isBuild() {
		return Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
	}

	private static String url(String storage, boolean command) {
		if (storage.equals("memory")) {
			return H2Url.PREFIX + "mem:twindesk-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
		}
		if (!storage.startsWith(FOLDER) || storage.length() == FOLDER.length()) {
			throw new InvalidSettingException("twindesk.storage is '" + storage + "'",
					"Set it to 'memory', or to 'file:' and a folder, for example file:./data");
		}
		Path folder = SettingPath.of(SETTING, storage.substring(FOLDER.length())).toAbsolutePath().normalize();
		if (folder.toString().contains(";")) {
			throw new InvalidSettingException("twindesk.storage contains a semicolon: " + folder,
					"Name a folder without one, because H2 ends the path there");
		}
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new InvalidSettingException("twindesk.storage is not a folder: " + folder,
					"Name a folder; the file of the database is created in it");
		}
		String url = H2Url.PREFIX + "file:" + folder.resolve(DATABASE);
		DatabaseFile file = check(url, command);
		if (file != null && !file.exists()) {
			DataDirectory.create(file.path());
		}
		return url;
	}

	/**
	 * Checks a database as far as possible without opening it.
	 * @throws InvalidSettingException if its file cannot be used, or if a command would
	 * create it
	 */
	private static @Nullable DatabaseFile check(String url, boolean command) {
		StorageKind storageKind = StorageKind.of(url);
		if (storageKind == StorageKind.POSTGRESQL) {
			PostgresUrl.check(url);
		}
		DatabaseFile file = (storageKind == StorageKind.FILE) ? DatabaseFile.of(url) : null;
		if (file != null && file.exists()) {
			file.check();
		}
		else if (file != null && command) {
			throw file.missing();
		}
		return file;
	}

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 1;
	}

}
