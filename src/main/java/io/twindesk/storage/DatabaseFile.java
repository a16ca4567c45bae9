package io.twindesk.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import io.twindesk.settings.InvalidSettingException;
import io.twindesk.settings.SettingPath;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The file of an H2 URL, checked before H2 opens it: H2 treats a truncated file as an
 * empty or older database and overwrites it.
 */
record DatabaseFile(Path path) {

	private static final String SUFFIX = ".mv.db";

	private static final Set<PosixFilePermission> WRITE = EnumSet.of(PosixFilePermission.OWNER_WRITE,
			PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

	private static final String RESTORE = "Restore the file from a backup, or name another place for the data";

	/**
	 * Returns the file of a URL, or null if the URL names a server, a chain of file
	 * systems or an encrypted file, which only H2 can open.
	 * @throws InvalidSettingException if the locale cannot express the path
	 */
	static @Nullable DatabaseFile of(String url) {
		String name = url.substring(H2Url.PREFIX.length()).split(";", 2)[0];
		if (name.startsWith("file:")) {
			name = name.substring("file:".length());
		}
		if (name.matches("[a-zA-Z]{2,}:.*") || url.toUpperCase(Locale.ROOT).contains(";CIPHER=")) {
			return null;
		}
		return new DatabaseFile(SettingPath.of("spring.datasource.url", name + SUFFIX).toAbsolutePath().normalize());
	}

	boolean exists() {
		return Files.exists(this.path);
	}

	/**
	 * Checks an existing file.
	 * @throws InvalidSettingException if it is not a database that the server can write
	 * to
	 */
	void check() {
		if (!Files.isRegularFile(this.path)) {
			throw rejected("is not a file", "Move it away, or name another place for the data");
		}
		if (!Files.isReadable(this.path)) {
			throw rejected("cannot be read by the user of this server",
					"Make that user its owner (chown), or start the server as its owner");
		}
		if (!Files.isWritable(this.path) || isProtected()) {
			throw rejected("is read-only for the user of this server",
					"Let that user write to it (chmod u+w, chown), or name another place for the data");
		}
		checkContent();
	}

	/**
	 * Returns whether no user may write to the file, which does not stop a privileged
	 * user.
	 */
	private boolean isProtected() {
		try {
			return Files.getFileStore(this.path).supportsFileAttributeView("posix")
					&& Files.getPosixFilePermissions(this.path).stream().noneMatch(WRITE::contains);
		}
		catch (IOException | UnsupportedOperationException ex) {
			return false;
		}
	}

	private void checkContent() {
		if (this.path.toFile().length() == 0) {
			throw rejected("is empty: it is not a database, or it was truncated",
					"Restore the file from a backup, or delete it if it never held data");
		}
		boolean complete;
		try (MVStore store = new MVStore.Builder().fileName(this.path.toString()).readOnly().open()) {
			complete = store.getCurrentVersion() >= DataUtils.readHexLong(store.getStoreHeader(), "version", 0);
		}
		catch (MVStoreException ex) {
			if (ex.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
				// reported when H2 opens it, see DatabaseInUseAnalyzer
				return;
			}
			throw damaged();
		}
		catch (RuntimeException ex) {
			throw damaged();
		}
		if (!complete) {
			throw rejected("is truncated: it ends before its newest data", RESTORE);
		}
	}

	private InvalidSettingException damaged() {
		return rejected("is not an H2 database, or is damaged", RESTORE);
	}

	/** Creates the exception of a command without a database. */
	InvalidSettingException missing() {
		return rejected("does not exist, and a command does not create a database",
				"Start the server once with the same settings, which creates it, or correct the path");
	}

	private InvalidSettingException rejected(String problem, String action) {
		return new InvalidSettingException("The database file " + this.path + " " + problem, action);
	}

}
