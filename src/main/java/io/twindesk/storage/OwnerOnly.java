package io.twindesk.storage;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Modes of files and folders that only the user of this process may access. Windows has
 * no modes, so there they are those of the folder.
 */
public final class OwnerOnly {

	private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

	private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

	private OwnerOnly() {
	}

	/** Returns the attributes with which a file is created. */
	public static FileAttribute<?>[] file() {
		return attributes(FILE);
	}

	/** Returns the attributes with which a folder is created. */
	public static FileAttribute<?>[] folder() {
		return attributes(FOLDER);
	}

	/** Restricts an existing folder. */
	public static void restrict(Path folder) throws IOException {
		if (hasModes()) {
			Files.setPosixFilePermissions(folder, FOLDER);
		}
	}

	private static FileAttribute<?>[] attributes(Set<PosixFilePermission> mode) {
		return hasModes() ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(mode) }
				: new FileAttribute<?>[0];
	}

	private static boolean hasModes() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
	}

}
