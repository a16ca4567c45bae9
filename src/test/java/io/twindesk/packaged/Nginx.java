package io.twindesk.packaged;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * nginx with the configuration of deploy/nginx.conf, on this machine instead of in a
 * container.
 */
final class Nginx implements AutoCloseable {

	private final Process process;

	private final int port;

	private Nginx(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	static boolean isInstalled() {
		String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
		return Stream.of(path.split(File.pathSeparator)).anyMatch((folder) -> new File(folder, "nginx").canExecute());
	}

	/**
	 * Starts nginx.
	 * @param folder a writable folder
	 * @param servers the ports of two servers
	 */
	static Nginx start(Path folder, List<Integer> servers) throws Exception {
		int port = freePort();
		String configuration = Files.readString(Path.of("deploy/nginx.conf"));
		for (int i = 0; i < servers.size(); i++) {
			configuration = replaced(configuration, "twindesk-" + (i + 1) + ":8080", "127.0.0.1:" + servers.get(i));
		}
		configuration = replaced(configuration, "listen 8080;", "listen 127.0.0.1:" + port + ";");
		configuration = replaced(configuration, "listen [::]:8080;", "");
		configuration = replaced(configuration, "/tmp/", folder + "/");
		configuration = replaced(configuration, "/dev/stdout", folder + "/access.log");
		configuration = replaced(configuration, "/dev/stderr", folder + "/error.log");
		// as root, nginx would switch to a user that cannot write here
		String user = "user " + System.getProperty("user.name") + ";\n";
		Path file = Files.writeString(folder.resolve("nginx.conf"), user + configuration);
		Process check = nginx(folder, file, "-t").start();
		if (check.waitFor() != 0) {
			throw new IOException("nginx rejects the configuration: " + Files.readString(folder.resolve("nginx.log")));
		}
		return new Nginx(nginx(folder, file, "-g", "daemon off;").start(), port);
	}

	int port() {
		return this.port;
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		this.process.waitFor();
	}

	private static ProcessBuilder nginx(Path folder, Path file, String... arguments) {
		List<String> command = Stream.concat(Stream.of("nginx", "-c", file.toString()), Stream.of(arguments)).toList();
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("nginx.log").toFile()));
		builder.environment().merge("PATH", "/usr/sbin", (path, more) -> path + File.pathSeparator + more);
		return builder;
	}

	private static String replaced(String configuration, String text, String replacement) {
		if (!configuration.contains(text)) {
			throw new IllegalStateException("deploy/nginx.conf does not contain: " + text);
		}
		return configuration.replace(text, replacement);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
