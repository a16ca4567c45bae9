package io.twindesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Describes the machine and the versions used for a measurement. */
final class Machine {

	private static final double GIB = 1024 * 1024;

	private Machine() {
	}

	/** Returns a sentence for the head of the tables. */
	static String description(Path java, Path project, List<Server> servers) throws IOException {
		return "On %s: %s, %d cores (%s), %s of memory, load average %.1f at the end; %s; Twindesk at commit %s%s."
			.formatted(LocalDate.now(ZoneOffset.UTC), System.getProperty("os.name"),
					Runtime.getRuntime().availableProcessors(), processor(), memory(),
					ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), javaVersion(java),
					commit(project), versions(servers));
	}

	private static String versions(List<Server> servers) {
		return servers.stream()
			.filter((server) -> !server.version().isEmpty())
			.map((server) -> ", %s %s".formatted(server.name(), server.version()))
			.collect(Collectors.joining());
	}

	/** Returns the feature number of a JDK, for example 17. */
	static int feature(Path java) throws IOException {
		return Integer.parseInt(release(java, "JAVA_VERSION").split("[.+-]")[0]);
	}

	private static String javaVersion(Path java) throws IOException {
		return "OpenJDK %s (%s)".formatted(release(java, "JAVA_VERSION"), release(java, "IMPLEMENTOR"));
	}

	/** Returns a value of the release file of a JDK. */
	private static String release(Path java, String name) throws IOException {
		return first(java.resolve("release"), name + "=").replace("\"", "");
	}

	private static String processor() throws IOException {
		Path file = Path.of("/proc/cpuinfo");
		return Files.exists(file) ? first(file, "model name").replaceFirst("^\\s*:\\s*", "")
				: System.getProperty("os.arch");
	}

	private static String memory() throws IOException {
		Path file = Path.of("/proc/meminfo");
		return Files.exists(file) ? String.format(Locale.ROOT, "%.0f GiB",
				Long.parseLong(first(file, "MemTotal:").replaceAll("\\D", "")) / GIB) : "unknown size";
	}

	private static String first(Path file, String prefix) throws IOException {
		try (var lines = Files.lines(file)) {
			return lines.filter((line) -> line.startsWith(prefix))
				.map((line) -> line.substring(prefix.length()))
				.findFirst()
				.orElse("unknown");
		}
	}

	private static String commit(Path project) throws IOException {
		Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").directory(project.toFile()).start();
		try (BufferedReader output = git.inputReader()) {
			String line = output.readLine();
			return (line != null) ? line : "unknown";
		}
	}

}
