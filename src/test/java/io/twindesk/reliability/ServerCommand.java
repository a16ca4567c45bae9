package io.twindesk.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that starts a server of this class path, for programs that start some.
 *
 * @param prefix what comes before the server's own arguments
 */
record ServerCommand(List<String> prefix) {

	/**
	 * For one that starts many: the first one leaves the archive of its classes behind.
	 */
	static ServerCommand archived(Class<?> main, Path folder) throws IOException, InterruptedException {
		ClassArchive archive = ClassArchive.open();
		if (!Files.exists(archive.file())) {
			ServerCommand first = of(main, archive.classPath(), "-XX:ArchiveClassesAtExit=" + archive.file());
			StartedServer.start(first, folder, List.of("--twindesk.storage=memory")).stop();
		}
		return of(main, archive.classPath(), "-XX:SharedArchiveFile=" + archive.file());
	}

	/** For one that starts a server once or twice. */
	static ServerCommand plain(Class<?> main) {
		return of(main, System.getProperty("java.class.path"), "-Xshare:auto");
	}

	/** As an operator starts it: with both compilers and the JVM's own collector. */
	static ServerCommand deployed(Class<?> main) {
		return of(main, System.getProperty("java.class.path"), List.of());
	}

	/** The same with more options of the JVM, which win over those that it has. */
	ServerCommand with(String... options) {
		List<String> prefix = new ArrayList<>(this.prefix);
		prefix.addAll(prefix.indexOf("-cp"), List.of(options));
		return new ServerCommand(prefix);
	}

	private static ServerCommand of(Class<?> main, String classPath, String option) {
		return of(main, classPath, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", option));
	}

	private static ServerCommand of(Class<?> main, String classPath, List<String> options) {
		List<String> prefix = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
						// as in the Dockerfile
						"-XX:+ExitOnOutOfMemoryError"));
		prefix.addAll(options);
		prefix.addAll(List.of("-cp", classPath, main.getName()));
		return new ServerCommand(prefix);
	}

}
