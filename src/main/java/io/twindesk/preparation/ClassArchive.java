package io.twindesk.preparation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * A copy of the jar and the archive of its loaded classes, in the user's cache folder.
 * The JVM maps an archive only for a class path of the same name, size and time, so the
 * copy is created first, under a name that contains its checksum. Both are written under
 * temporary names and then renamed: a reader never sees an incomplete file, and of two
 * concurrent writers either may win.
 */
final class ClassArchive {

	private final Path jar;

	private final Path file;

	private final Consumer<String> progress;

	/**
	 * Creates a description of an archive.
	 * @param file name of the archive, which ends with ".aot" or ".jsa"
	 * @param progress receives each line of progress
	 */
	public ClassArchive(Path file, Consumer<String> progress) {
		this.file = file.toAbsolutePath();
		this.jar = this.file.resolveSibling(this.file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".jar"));
		this.progress = progress;
	}

	/**
	 * Creates the archive, unless there is one that the JVM can map.
	 * @param source file that is to be started faster
	 * @throws IOException if the archive cannot be created
	 */
	public void create(Path source) throws IOException, InterruptedException {
		PreparedJvm jvm = new PreparedJvm(this.jar);
		if (Files.exists(this.file) && isCopyOf(source) && jvm.maps(this.file)) {
			this.progress.accept("Already prepared: " + this.file);
			return;
		}
		Path folder = Files.createDirectories(this.file.getParent());
		Path unfinished = Files.createTempDirectory(folder, "unfinished-");
		try {
			if (!isCopyOf(source)) {
				this.progress.accept("Copying the jar to " + this.jar);
				rename(Files.copy(source, unfinished.resolve("jar"), StandardCopyOption.COPY_ATTRIBUTES), this.jar);
			}
			Path archive = unfinished.resolve(this.file.getFileName());
			jvm.train(archive, unfinished, this.progress);
			this.progress.accept("Checking that the JVM maps the archive");
			if (!jvm.maps(archive)) {
				throw new IOException("the JVM does not map the archive that it has written");
			}
			rename(archive, this.file);
		}
		finally {
			delete(unfinished);
		}
		deleteOthers(folder);
		this.progress.accept("Prepared: " + this.file);
	}

	private boolean isCopyOf(Path source) throws IOException {
		return Files.exists(this.jar) && Files.mismatch(source, this.jar) == -1;
	}

	private static void rename(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/**
	 * Deletes archives of earlier builds, which no executable of this version uses any
	 * more.
	 */
	private void deleteOthers(Path folder) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{jar,jsa,aot}")) {
			for (Path other : files) {
				if (!List.of(this.file, this.jar).contains(other)) {
					Files.deleteIfExists(other);
				}
			}
		}
	}

	private static void delete(Path folder) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (Path file : files) {
				Files.deleteIfExists(file);
			}
		}
		Files.deleteIfExists(folder);
	}

}
