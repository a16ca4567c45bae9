package io.twindesk.testkit;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import com.sun.net.httpserver.HttpServer;

/**
 * A program that starts like the server and reports its state like the server, and does
 * nothing else.
 */
final class FakeServer {

	private FakeServer() {
	}

	static List<String> command() {
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-cp", System.getProperty("java.class.path"), FakeServer.class.getName());
	}

	public static void main(String[] arguments) throws Exception {
		JsonObject settings = JsonObject.of(JsonReader.read(System.getenv("SPRING_APPLICATION_JSON")));
		// a detached server has no standard input that could block it
		try (InputStream input = System.in) {
			input.readAllBytes();
		}
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/_twindesk/process", (exchange) -> {
			boolean allowed = ("Bearer " + settings.text("twindesk.control.token"))
				.equals(exchange.getRequestHeaders().getFirst("Authorization"));
			byte[] body = ("{\"pid\": " + ProcessHandle.current().pid()
					+ ", \"version\": \"0.1.0\", \"idle\": \"PT0S\", " + "\"stopWhenIdle\": \""
					+ settings.text("twindesk.stop-when-idle") + "\"}")
				.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(allowed ? 200 : 401, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.start();
		Path file = Path.of(settings.text("twindesk.port-file"));
		Path unfinished = file.resolveSibling("port.new");
		Files.writeString(unfinished, server.getAddress().getPort() + "");
		Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
	}

}
