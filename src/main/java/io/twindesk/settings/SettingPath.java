package io.twindesk.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads a path of a setting. No shell expands a tilde in the middle of an argument. */
public final class SettingPath {

	private SettingPath() {
	}

	/**
	 * Reads a path, with {@code ~} at its beginning as the home folder of the user.
	 * @throws InvalidSettingException if it names the home of another user, or if the
	 * locale cannot express it
	 */
	public static Path of(String setting, String path) {
		if (path.matches("~[^/\\\\]+([/\\\\].*)?")) {
			throw new InvalidSettingException(setting + " begins with the home folder of another user: " + path,
					"Write the whole path; only ~/ stands for the home folder of the user of this server");
		}
		try {
			return path.startsWith("~") ? Path.of(System.getProperty("user.home"), path.substring(1)) : Path.of(path);
		}
		catch (InvalidPathException ex) {
			throw new InvalidSettingException(
					setting + " is a path that the locale of this process cannot express: " + path,
					"Start with a UTF-8 locale, for example LC_ALL=C.UTF-8, or name another path");
		}
	}

}
