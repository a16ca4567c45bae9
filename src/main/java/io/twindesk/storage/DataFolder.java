package io.twindesk.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

import io.twindesk.settings.InvalidSettingException;

/**
 * The folder of a database on disk, and its file. They hold people's names and addresses,
 * so what is made here is nobody's but this user's; what is there already is the
 * operator's.
 */
final class DataFolder {

	private static final Set<PosixFilePermission> OF_FILE = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE);

	private static final Set<PosixFilePermission> OF_FOLDER = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

	private DataFolder() {
	}

	/**
	 * Makes the folder, and in it the file, if they are not there.
	 * @throws InvalidSettingException if that cannot be done
	 */
	static void makeIfAbsent(Path folder, String name) {
		Path file = folder.resolve(name);
		try {
			if (!Files.isDirectory(folder)) {
				Files.createDirectories(folder, owners(OF_FOLDER));
			}
			if (!Files.exists(file)) {
				Files.createFile(file, owners(OF_FILE));
			}
		}
		catch (FileAlreadyExistsException ex) {
			// another server has just made it, and H2 tells which of the two may have it
		}
		catch (IOException ex) {
			throw new InvalidSettingException("twindesk.storage: " + file + " cannot be made",
					"Name a folder that the user of this server may make or write to");
		}
	}

	private static FileAttribute<?>[] owners(Set<PosixFilePermission> permissions) {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(permissions) }
				: new FileAttribute<?>[0];
	}

}
