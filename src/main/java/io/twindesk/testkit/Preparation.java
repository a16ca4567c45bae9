package io.twindesk.testkit;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The class archive in the cache folder that makes a jar start faster. The first start of
 * a jar on a JDK has the archive created in the background, for the next start.
 */
final class Preparation {

	private static final int MAX_ATTEMPTS = 3;

	private final Path jar;

	private final Path folder;

	private final Path archive;

	private Preparation(Path jar, Path folder, String extension) {
		this.jar = jar;
		this.folder = folder;
		this.archive = folder.resolve("server." + extension);
	}

	/** Creates the preparation of a jar on the JDK of this JVM. */
	static Preparation of(Path cache, Path jar) throws IOException {
		String jdk = System.getProperty("java.vm.version").replaceAll("[^0-9A-Za-z.+-]", "-");
		Path folder = cache.resolve("testkit").resolve(Hash.ofJar(jar) + "-" + jdk);
		return new Preparation(jar, folder, (Runtime.version().feature() >= 25) ? "aot" : "jsa");
	}

	/** Returns the command that starts the jar, with the archive if it exists. */
	static List<String> command(Path jar) {
		try {
			Preparation preparation = of(CacheFolder.find(), jar);
			if (preparation.isDone()) {
				return preparation.prepared();
			}
		}
		catch (IOException ex) {
			// the plain start reports the problem with the jar
		}
		return ServerProcess.java(jar);
	}

	/** Starts the preparation unless it is done or already running. Never fails. */
	static void startInBackground(Path jar) {
		try {
			of(CacheFolder.find(), jar).start(ServerRecords.open(CacheFolder.find()));
		}
		catch (IOException | RuntimeException ex) {
			System.getLogger(Preparation.class.getName())
				.log(Level.DEBUG, "The next start is not prepared: {0}", ex.toString());
		}
	}

	boolean isDone() {
		return Files.isRegularFile(this.archive) && Files.isRegularFile(copy());
	}

	List<String> prepared() {
		String option = this.archive.toString().endsWith(".aot") ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
		return ServerProcess.java(copy(), option + this.archive);
	}

	/**
	 * Returns the copy of the jar. The JVM maps an archive only for the jar from which it
	 * was created, at the same path.
	 */
	private Path copy() {
		return this.folder.resolve("server.jar");
	}

	/**
	 * Starts the preparation if no other one runs on this machine: each occupies a
	 * processor for a minute.
	 */
	boolean start(ServerRecords records) throws IOException {
		Path running = this.folder.resolveSibling("running");
		Optional<ServerRecords.Lock> lock = records.tryLock("prepare");
		if (lock.isEmpty()) {
			return false;
		}
		try (ServerRecords.Lock ignored = lock.get()) {
			if (isDone() || isAlive(running) || !hasAttemptsLeft()) {
				return false;
			}
			deleteForEarlierJars();
			Files.writeString(this.folder.resolve("source"), this.jar.toString());
			ProcessBuilder builder = new ProcessBuilder(DetachedCommand
				.ofLowPriority(ServerProcess.java(this.jar, "-Dtwindesk.prepare.archive=" + this.archive), "prepare"));
			builder.directory(this.folder.toFile())
				.redirectErrorStream(true)
				.redirectInput(DetachedCommand.emptyInput())
				.redirectOutput(this.folder.resolve("prepare.log").toFile());
			ServerProcess.clear(builder.environment());
			ProcessHandle process = builder.start().toHandle();
			Files.writeString(running, process.pid() + " " + ServerRecord.start(process));
			Files.writeString(attempts(), "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			return true;
		}
	}

	private static boolean isAlive(Path running) throws IOException {
		if (!Files.exists(running)) {
			return false;
		}
		String[] process = Files.readString(running).split(" ", 2);
		return process.length == 2 && process[0].matches("[0-9]{1,18}")
				&& ProcessHandle.of(Long.parseLong(process[0]))
					.filter((handle) -> ServerRecord.start(handle).equals(process[1]))
					.isPresent();
	}

	/**
	 * Limits the attempts, so that a preparation that fails is not repeated in each test
	 * run.
	 */
	private boolean hasAttemptsLeft() throws IOException {
		Files.createDirectories(this.folder);
		return !Files.exists(attempts()) || Files.size(attempts()) < MAX_ATTEMPTS;
	}

	private Path attempts() {
		return this.folder.resolve("attempts");
	}

	private void deleteForEarlierJars() throws IOException {
		List<Path> others = new ArrayList<>();
		try (Stream<Path> folders = Files.list(this.folder.getParent())) {
			folders.filter((other) -> !other.equals(this.folder)).filter(this::isOfThisJar).forEach(others::add);
		}
		for (Path other : others) {
			ServerRecords.deleteFolder(other);
		}
	}

	private boolean isOfThisJar(Path other) {
		Path source = other.resolve("source");
		try {
			return Files.exists(source) && Files.readString(source).equals(this.jar.toString());
		}
		catch (IOException ex) {
			return false;
		}
	}

}
