package io.twindesk.reliability;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * A class-data-sharing archive of this class path, which halves a server's start-up time.
 * It is stored under {@code target} until a class changes.
 *
 * @param classPath contains only jars, as an archive requires
 * @param file the archive, once a JVM has created it
 */
record ClassArchive(String classPath, Path file) {

	private static final Path FOLDER = Path.of("target", "class-archive").toAbsolutePath();

	/** Opens the stored archive, or prepares a new one. */
	static ClassArchive open() throws IOException {
		Path file = FOLDER.resolve("jdk-" + Runtime.version() + ".jsa");
		if (Files.exists(file) && !hasChangedSince(file)) {
			return new ClassArchive(jars(), file);
		}
		FileSystemUtils.deleteRecursively(FOLDER);
		Files.createDirectories(FOLDER);
		for (String entry : entries()) {
			if (Files.isDirectory(Path.of(entry))) {
				pack(entry, jar(entry));
			}
		}
		return new ClassArchive(jars(), file);
	}

	private static boolean hasChangedSince(Path file) throws IOException {
		long archived = Files.getLastModifiedTime(file).toMillis();
		for (String entry : entries()) {
			try (Stream<Path> files = Files.walk(Path.of(entry))) {
				if (files.anyMatch((each) -> each.toFile().lastModified() > archived)) {
					return true;
				}
			}
		}
		return false;
	}

	private static List<String> entries() {
		return List.of(System.getProperty("java.class.path").split(File.pathSeparator));
	}

	private static String jars() {
		List<String> jars = new ArrayList<>();
		entries().forEach((entry) -> jars.add(Files.isDirectory(Path.of(entry)) ? jar(entry).toString() : entry));
		return String.join(File.pathSeparator, jars);
	}

	/** Returns the jar for the classes of a folder. */
	private static Path jar(String classes) {
		return FOLDER.resolve(Path.of(classes).getFileName() + ".jar");
	}

	private static void pack(String classes, Path jar) throws IOException {
		int result = ToolProvider.findFirst("jar")
			.orElseThrow()
			.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes, ".");
		if (result != 0) {
			throw new IOException("Could not create a jar of " + classes);
		}
	}

}
