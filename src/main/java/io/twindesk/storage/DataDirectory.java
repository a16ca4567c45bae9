package io.twindesk.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.twindesk.settings.InvalidSettingException;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Creates the folder and file of an H2 database on disk. They contain names and addresses
 * of users, so only the server's own user gets access to what is created here; existing
 * files belong to the operator.
 */
final class DataDirectory {

	private DataDirectory() {
	}

	/**
	 * Creates a database file without any data, and its folder. The file gets its name
	 * when it is complete, so an incomplete file means lost data.
	 * @throws InvalidSettingException if the file cannot be created
	 */
	static void create(Path file) {
		Path folder = file.resolveSibling("").toAbsolutePath();
		try {
			if (!Files.isDirectory(folder)) {
				Files.createDirectories(folder, OwnerOnly.folder());
			}
			Path temporary = Files.createTempFile(folder, "new-", ".mv.db.tmp", OwnerOnly.file());
			try {
				writeEmpty(temporary);
				publish(temporary, file);
			}
			finally {
				Files.deleteIfExists(temporary);
			}
		}
		catch (FileAlreadyExistsException ex) {
			throw new InvalidSettingException(
					"The database file " + file + " cannot be created: " + ex.getFile() + " is not a folder",
					"Name a folder for the data");
		}
		catch (IOException | MVStoreException ex) {
			throw new InvalidSettingException("The database file " + file + " cannot be created",
					"Name a folder that the user of this server may create or write to, on a disk with free space");
		}
	}

	/** Commits twice, because H2 treats a file without a commit as truncated. */
	private static void writeEmpty(Path file) {
		try (MVStore store = new MVStore.Builder().fileName(file.toString()).open()) {
			store.openMap("first").put(0, 0);
			store.commit();
			store.removeMap("first");
			store.commit();
		}
	}

	/** Renames the file, unless another server has just created one of that name. */
	private static void publish(Path temporary, Path file) throws IOException {
		try {
			Files.createLink(file, temporary);
		}
		catch (FileAlreadyExistsException ex) {
			// H2 decides which of the two servers opens it
		}
		catch (IOException | UnsupportedOperationException ex) {
			// the file system does not support links
			Files.move(temporary, file);
		}
	}

}
