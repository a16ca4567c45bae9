package io.twindesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The operating system's account of a process and its children: CPU time and memory. On
 * Linux it is read from {@code /proc}; elsewhere {@link ProcessHandle} has the CPU time
 * only.
 */
final class ProcessAccount {

	private static final boolean LINUX = Files.exists(Path.of("/proc/self/stat"));

	/** The kernel's unit in {@code /proc/PID/stat}, 100 Hz on every common platform. */
	private static final double TICKS_PER_SECOND = 100;

	private final ProcessHandle process;

	ProcessAccount(ProcessHandle process) {
		this.process = process;
	}

	/** Returns the user and system time so far, in seconds. */
	double cpuSeconds() {
		return processes().mapToDouble(ProcessAccount::cpuSeconds).sum();
	}

	private static double cpuSeconds(ProcessHandle handle) {
		if (!LINUX) {
			return handle.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
		}
		String[] fields = stat(Path.of("/proc", String.valueOf(handle.pid()), "stat"));
		// utime, stime and those of the children that have ended
		return ticks(fields, 11, 15) / TICKS_PER_SECOND;
	}

	/** Returns the CPU time of all ended children of this program, in seconds. */
	static double cpuSecondsOfEndedChildren() {
		return ticks(stat(Path.of("/proc/self/stat")), 13, 15) / TICKS_PER_SECOND;
	}

	static boolean countsEndedChildren() {
		return LINUX;
	}

	/**
	 * Returns the CPU time by thread, in nanoseconds. It is more precise than
	 * {@link #cpuSeconds()}, but lacks threads that have ended, so it is suitable for
	 * differences over a short time.
	 */
	Map<Long, Long> cpuByThread() {
		Map<Long, Long> nanos = new HashMap<>();
		processes().forEach((handle) -> {
			Path threads = Path.of("/proc", String.valueOf(handle.pid()), "task");
			try (Stream<Path> folders = Files.list(threads)) {
				folders.forEach((folder) -> schedule(folder, nanos));
			}
			catch (IOException ex) {
				// the process has ended, or this is not Linux
			}
		});
		return nanos;
	}

	private static void schedule(Path folder, Map<Long, Long> nanos) {
		try {
			String line = Files.readString(folder.resolve("schedstat"));
			nanos.put(Long.valueOf(folder.getFileName().toString()), Long.valueOf(line.split(" ")[0]));
		}
		catch (IOException ex) {
			// the thread has ended
		}
	}

	/** Returns the resident memory in MiB, 0 if the system does not report it. */
	double residentMebibytes() {
		return processes().mapToLong((handle) -> residentKibibytes(handle.pid())).sum() / 1024.0;
	}

	private static long residentKibibytes(long pid) {
		try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
			return lines.filter((line) -> line.startsWith("VmRSS:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.sum();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private Stream<ProcessHandle> processes() {
		return Stream.concat(Stream.of(this.process), this.process.descendants());
	}

	/** Returns the fields after the name of the command; the first one is the state. */
	private static String[] stat(Path file) {
		try {
			String line = Files.readString(file);
			return line.substring(line.lastIndexOf(')') + 2).split(" ");
		}
		catch (NoSuchFileException ex) {
			return "0 ".repeat(15).split(" ");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static double ticks(String[] fields, int from, int to) {
		return List.of(fields).subList(from, to).stream().mapToLong(Long::parseLong).sum();
	}

}
