package io.twindesk.preparation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts JVMs that write an archive or start from one, with the flags of this JVM. */
class PreparedJvm {

	private static final int MAX_SECONDS = 600;

	/**
	 * Prefixes of the user's settings, which must not apply to the server during
	 * training.
	 */
	private static final List<String> SETTINGS = List.of("SPRING_", "TWINDESK_", "SERVER_", "MANAGEMENT_", "LOGGING_");

	private final Path jar;

	PreparedJvm(Path jar) {
		this.jar = jar;
	}

	/**
	 * Checks whether the JVM starts with the archive, without falling back to the plain
	 * start.
	 */
	boolean maps(Path archive) throws IOException, InterruptedException {
		List<String> flags = isAot(archive) ? List.of("-XX:AOTMode=on", "-XX:AOTCache=" + archive)
				: List.of("-Xshare:on", "-XX:SharedArchiveFile=" + archive);
		Process process = start(Path.of("."), ProcessBuilder.Redirect.DISCARD, flags, List.of("--help"));
		return process.waitFor(MAX_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
	}

	/** Writes the archive when a server ends that has served requests of all kinds. */
	void train(Path archive, Path folder, Consumer<String> progress) throws IOException, InterruptedException {
		Path log = folder.resolve("server.log");
		Path port = folder.resolve("port");
		String flag = (isAot(archive) ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive;
		progress.accept("Starting a server, which takes longer than usual");
		Process server = start(folder, ProcessBuilder.Redirect.to(log.toFile()), List.of(flag),
				List.of("--server.port=0", "--server.address=127.0.0.1", "--twindesk.port-file=" + port,
						"--twindesk.exit-on-stdin-close=true"));
		try {
			int number = awaitPort(server, port, log);
			progress.accept("Sending requests of both dialects and of the control API");
			new TrainingRequests(number).send();
			progress.accept("Writing the archive");
			server.getOutputStream().close();
			if (!server.waitFor(MAX_SECONDS, TimeUnit.SECONDS) || !Files.exists(archive)) {
				throw new IOException("the JVM has written no archive: " + Files.readString(log));
			}
		}
		finally {
			server.destroyForcibly().waitFor();
		}
	}

	private static int awaitPort(Process server, Path file, Path log) throws IOException, InterruptedException {
		for (int poll = 0; poll < MAX_SECONDS * 20; poll++) {
			if (Files.exists(file)) {
				return Integer.parseInt(Files.readString(file).strip());
			}
			if (server.waitFor(50, TimeUnit.MILLISECONDS)) {
				break;
			}
		}
		throw new IOException("the server did not start: " + Files.readString(log));
	}

	private Process start(Path folder, ProcessBuilder.Redirect output, List<String> flags, List<String> arguments)
			throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((flag) -> flag.startsWith("-X"))
			.forEach(command::add);
		command.addAll(flags);
		command.addAll(List.of("-jar", this.jar.toString()));
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output);
		builder.environment()
			.keySet()
			.removeIf((name) -> SETTINGS.stream().anyMatch(name.toUpperCase(Locale.ROOT)::startsWith));
		return builder.start();
	}

	private static boolean isAot(Path archive) {
		return archive.toString().endsWith(".aot");
	}

}
