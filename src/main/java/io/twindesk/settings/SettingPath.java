package io.twindesk.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Reads a setting that is a path. A shell does not expand a tilde in the middle of an
 * argument.
 */
public final class SettingPath {

	private SettingPath() {
	}

	/**
	 * Reads a path and replaces a leading {@code ~} by the home folder of the user.
	 * @throws InvalidSettingException if it refers to the home folder of another user, or
	 * if the locale cannot represent it
	 */
	public static Path of(String setting, String path) {
		if (path.matches("~[^/\\\\]+([/\\\\].*)?")) {
			throw new InvalidSettingException(setting + " starts with the home folder of another user: " + path,
					"Write the full path; ~/ is the home folder of the user of this server");
		}
		try {
			return path.startsWith("~") ? Path.of(System.getProperty("user.home"), path.substring(1)) : Path.of(path);
		}
		catch (InvalidPathException ex) {
			throw new InvalidSettingException(
					setting + " is a path that the locale of this process cannot represent: " + path,
					"Start with a UTF-8 locale, for example LC_ALL=C.UTF-8, or use another path");
		}
	}

}
