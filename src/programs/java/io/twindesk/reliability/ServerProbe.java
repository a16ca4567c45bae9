package io.twindesk.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The resource use of a server's JVM.
 *
 * @param kilobytes the old generation after a collection
 * @param descriptors open files and sockets, -1 if the system has no /proc
 */
record ServerProbe(long kilobytes, long threads, long descriptors) {

	private static final Pattern OLD = Pattern.compile("tenured generation +total \\d+K, used (\\d+)K");

	static ServerProbe of(StartedServer server) throws IOException, InterruptedException {
		jcmd(server, "GC.run");
		Matcher old = OLD.matcher(jcmd(server, "GC.heap_info"));
		long threads = jcmd(server, "Thread.print").lines().filter((line) -> line.startsWith("\"")).count();
		return new ServerProbe(old.find() ? Long.parseLong(old.group(1)) : -1, threads, descriptors(server));
	}

	private static long descriptors(StartedServer server) throws IOException {
		Path folder = Path.of("/proc", String.valueOf(server.id()), "fd");
		if (!Files.isDirectory(folder)) {
			return -1;
		}
		try (Stream<Path> open = Files.list(folder)) {
			return open.count();
		}
	}

	private static String jcmd(StartedServer server, String command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(
				List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + server.id(), command))
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return output;
	}

}
