package io.twindesk.packaged;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests test runs in separate JVMs that share a server of the jar that was just built.
 */
@Tag("packaged")
@Tag("long")
class SharedServerJarTests {

	private static final String JAR = Path.of("target/twindesk.jar").toAbsolutePath().toString();

	@TempDir
	private Path cache;

	@AfterEach
	void stop() throws Exception {
		output(java("-jar", JAR, "servers", "stop"));
	}

	@Test
	void testRunsShareALoopbackServerThatTheCommandListsAndStops() throws Exception {
		Process one = run();
		Process other = run();
		String url = output(one).get(0);
		assertThat(output(other)).first().isEqualTo(url);
		assertThat(output(run())).first().isEqualTo(url);
		int port = URI.create(url).getPort();
		Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
			.findFirst();
		if (outside.isPresent()) {
			assertThatIOException().isThrownBy(() -> connect(outside.get(), port));
		}
		assertThat(output(java("-jar", JAR, "servers"))).singleElement()
			.asString()
			.matches("\\d+  port " + port + "  version \\d.*  JDK \\d.*  started \\d.*Z  idle PT.*S");
		assertThat(output(java("-jar", JAR, "servers", "stop"))).singleElement().asString().startsWith("Stopped");
		assertThat(output(java("-jar", JAR, "servers"))).isEmpty();
	}

	private Process run() throws IOException {
		return java("-Dtwindesk.testkit.prepare=false", "-cp", System.getProperty("java.class.path"),
				"io.twindesk.testkit.ReuseProgram", JAR);
	}

	private Process java(String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
		builder.environment().put("XDG_CACHE_HOME", this.cache.toString());
		return builder.start();
	}

	private static List<String> output(Process process) throws Exception {
		String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isZero();
		return text.lines().toList();
	}

	private static void connect(InetAddress address, int port) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address, port), 5000);
		}
	}

}
