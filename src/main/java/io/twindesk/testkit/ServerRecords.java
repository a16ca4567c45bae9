package io.twindesk.testkit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Stores the record files of shared servers, with a lock file for each. A record is
 * replaced as a whole, and only its user can read it.
 */
final class ServerRecords {

	private static final String RECORD = ".json";

	/** Longer than a start may take, because the server is started under the lock. */
	private static final int TIMEOUT_SECONDS = 400;

	private static final int POLLS_PER_SECOND = 50;

	private final Path folder;

	private ServerRecords(Path folder) {
		this.folder = folder;
	}

	/**
	 * Opens the folder and creates it if necessary.
	 * @throws IOException if it cannot be written, or belongs to another user
	 */
	static ServerRecords open(Path cache) throws IOException {
		Path folder = cache.resolve("servers");
		Files.createDirectories(folder);
		if (hasPermissions(folder)) {
			// fails if the folder belongs to another user
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
		}
		return new ServerRecords(folder);
	}

	/** Waits until no other run holds the lock of the same server. */
	Lock lock(String key) throws IOException {
		try {
			for (int poll = 0; poll < TIMEOUT_SECONDS * POLLS_PER_SECOND; poll++) {
				Optional<Lock> lock = tryLock(key);
				if (lock.isPresent()) {
					return lock.get();
				}
				TimeUnit.MILLISECONDS.sleep(1000 / POLLS_PER_SECOND);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TwindeskException("Interrupted while another run was starting Twindesk", ex);
		}
		throw new IOException("The lock " + file(key, ".lock") + " was not free after " + TIMEOUT_SECONDS + " seconds");
	}

	Optional<Lock> tryLock(String key) throws IOException {
		FileChannel channel = FileChannel.open(file(key, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			FileLock lock = channel.tryLock();
			if (lock != null) {
				return Optional.of(new Lock(channel));
			}
		}
		catch (OverlappingFileLockException ex) {
			// held by another class loader of this JVM
		}
		catch (IOException ex) {
			channel.close();
			throw ex;
		}
		channel.close();
		return Optional.empty();
	}

	/**
	 * Returns the record; empty if there is none, or if other users could have read it.
	 */
	Optional<ServerRecord> find(String key) throws IOException {
		Path file = file(key, RECORD);
		try {
			if (hasPermissions(file)
					&& !PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).endsWith("------")) {
				return Optional.empty();
			}
			return ServerRecord.read(Files.readString(file));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Writes a record to a temporary file that others cannot read, and then moves it into
	 * place.
	 */
	void write(ServerRecord record) throws IOException {
		Path unfinished = Files.createTempFile(this.folder, record.spec().key(), ".new");
		Files.writeString(unfinished, record.json());
		Files.move(unfinished, file(record.spec().key(), RECORD), StandardCopyOption.REPLACE_EXISTING,
				StandardCopyOption.ATOMIC_MOVE);
	}

	/** Returns the keys of all records. */
	List<String> keys() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(RECORD))
				.map((name) -> name.substring(0, name.length() - RECORD.length()))
				.toList();
		}
	}

	/** Deletes a record and the working folder of its server. */
	void delete(String key) throws IOException {
		Optional<ServerRecord> record = find(key);
		Files.deleteIfExists(file(key, RECORD));
		if (record.isPresent()) {
			deleteFolder(workFolder(record.get().folder()));
		}
	}

	/** Deletes a folder and its files, as far as possible. */
	static void deleteFolder(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.deleteIfExists(file);
			}
			Files.deleteIfExists(folder);
		}
		catch (IOException ex) {
			// a server that is still stopping may hold files open
		}
	}

	Path newWorkFolder(String key) throws IOException {
		return Files.createTempDirectory(this.folder, key + "-");
	}

	Path workFolder(String name) {
		return this.folder.resolve(name);
	}

	private Path file(String key, String suffix) {
		return this.folder.resolve(key + suffix);
	}

	private static boolean hasPermissions(Path file) {
		return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
	}

	/** A lock that is held until it is closed or the JVM ends. */
	record Lock(FileChannel channel) implements AutoCloseable {

		@Override
		public void close() throws IOException {
			this.channel.close();
		}

	}

}
