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
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The folder of a database on disk, and its file. They hold people's names and addresses,
 * so what is made here is nobody's but this user's; what is there already is the
 * operator's.
 */
final class DataDirectory {

	private static final Set<PosixFilePermission> OF_FILE = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE);

	private static final Set<PosixFilePermission> OF_FOLDER = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

	private DataDirectory() {
	}

	/**
	 * Creates a database file without any data, and its folder. The file gets its name
	 * when it is complete, so that one which is not complete has lost data.
	 * @throws InvalidSettingException if that cannot be done
	 */
	static void create(Path file) {
		Path folder = file.resolveSibling("").toAbsolutePath();
		try {
			if (!Files.isDirectory(folder)) {
				Files.createDirectories(folder, owners(OF_FOLDER));
			}
			Path unfinished = Files.createTempFile(folder, "new-", ".mv.db.tmp", owners(OF_FILE));
			try {
				writeEmpty(unfinished);
				publish(unfinished, file);
			}
			finally {
				Files.deleteIfExists(unfinished);
			}
		}
		catch (FileAlreadyExistsException ex) {
			throw new InvalidSettingException(
					"The database file " + file + " cannot be made: " + ex.getFile() + " is not a folder",
					"Name a folder for the data");
		}
		catch (IOException | MVStoreException ex) {
			throw new InvalidSettingException("The database file " + file + " cannot be made",
					"Name a folder that the user of this server may create or write to, on a disk with free space");
		}
	}

	/** Two commits, since H2 takes a file without any for one that was cut off. */
	private static void writeEmpty(Path file) {
		try (MVStore store = new MVStore.Builder().fileName(file.toString()).open()) {
			store.openMap("first").put(0, 0);
			store.commit();
			store.removeMap("first");
			store.commit();
		}
	}

	/**
	 * Gives the file its name, unless another server has just created one of that name.
	 */
	private static void publish(Path unfinished, Path file) throws IOException {
		try {
			Files.createLink(file, unfinished);
		}
		catch (FileAlreadyExistsException ex) {
			// H2 decides which of the two servers opens it
		}
		catch (IOException | UnsupportedOperationException ex) {
			// a file system without links
			Files.move(unfinished, file);
		}
	}

	private static FileAttribute<?>[] owners(Set<PosixFilePermission> permissions) {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(permissions) }
				: new FileAttribute<?>[0];
	}

}
