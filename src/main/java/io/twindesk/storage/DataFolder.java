package io.twindesk.storage;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import io.twindesk.settings.InvalidSettingException;

/**
 * The folder of a database on disk. It holds people's names and addresses, so one that is
 * made here is nobody's but this user's; one that is there already is the operator's.
 */
final class DataFolder {

	private DataFolder() {
	}

	/**
	 * Makes the folder if it is not there.
	 * @throws InvalidSettingException if that cannot be done
	 */
	static void makeIfAbsent(Path folder) {
		if (Files.isDirectory(folder)) {
			return;
		}
		try {
			if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
				Files.createDirectories(folder,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
			}
			else {
				Files.createDirectories(folder);
			}
		}
		catch (IOException ex) {
			throw new InvalidSettingException("twindesk.storage: the folder " + folder + " cannot be made",
					"Name one that the user of this server may make or write to");
		}
	}

}
