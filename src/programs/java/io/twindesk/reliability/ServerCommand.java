package io.twindesk.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that starts a server of this class path.
 *
 * @param prefix the command before the server's own arguments
 */
record ServerCommand(List<String> prefix) {

	/**
	 * Creates the command of a program that starts many servers; a first server creates
	 * the class archive.
	 */
	static ServerCommand archived(Class<?> main, Path folder) throws IOException, InterruptedException {
		ClassArchive archive = ClassArchive.open();
		if (!Files.exists(archive.file())) {
			ServerCommand first = of(main, archive.classPath(), "-XX:ArchiveClassesAtExit=" + archive.file());
			StartedServer.start(first, folder, List.of("--twindesk.storage=memory")).stop();
		}
		return of(main, archive.classPath(), "-XX:SharedArchiveFile=" + archive.file());
	}

	/** Creates the command of a program that starts a server once or twice. */
	static ServerCommand plain(Class<?> main) {
		return of(main, System.getProperty("java.class.path"), "-Xshare:auto");
	}

	/**
	 * Creates the command that an operator would use: with both compilers and the JVM's
	 * default collector.
	 */
	static ServerCommand deployed(Class<?> main) {
		return of(main, System.getProperty("java.class.path"), List.of());
	}

	/**
	 * Returns the command with additional JVM options, which override the existing ones.
	 */
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
