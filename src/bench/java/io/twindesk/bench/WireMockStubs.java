package io.twindesk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;

/** Writes recorded exchanges as a root folder of WireMock. */
final class WireMockStubs {

	private static final String BASIC = "Authorization: Basic ";

	private WireMockStubs() {
	}

	static void write(Recording recording, Path root) throws IOException {
		Path mappings = Files.createDirectories(root.resolve("mappings"));
		deleteFiles(mappings);
		Path bodies = Files.createDirectories(root.resolve("__files"));
		int number = 0;
		for (Recording.Exchange exchange : recording.exchanges()) {
			String name = "%s-%d".formatted(exchange.request().kind(), number++);
			Files.write(bodies.resolve(name + ".json"), exchange.response().body());
			Files.writeString(mappings.resolve(name + ".json"), stub(exchange, name));
		}
	}

	/** Stubs of an earlier run may match requests that this run does not record. */
	private static void deleteFiles(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
	}

	private static String stub(Recording.Exchange exchange, String name) {
		Request request = exchange.request();
		Response response = exchange.response();
		String body = (response.body().length > 0)
				? ", \"bodyFileName\": \"%s.json\", \"headers\": {\"Content-Type\": \"%s\"}".formatted(name,
						response.header("Content-Type"))
				: "";
		return "{\"request\": {\"method\": \"%s\", \"url\": \"%s\"%s}, \"response\": {\"status\": %d%s}}%n"
			.formatted(request.method(), request.target(), credentials(request), response.status(), body);
	}

	private static String credentials(Request request) {
		// any credentials lead to the recorded 401
		if (request.kind() == RequestKind.UNAUTHORIZED) {
			return "";
		}
		String line = request.credentials();
		if (line.startsWith(BASIC)) {
			String[] pair = new String(Base64.getDecoder().decode(line.substring(BASIC.length())),
					StandardCharsets.UTF_8)
				.split(":", 2);
			return ", \"basicAuthCredentials\": {\"username\": \"%s\", \"password\": \"%s\"}".formatted(pair[0],
					pair[1]);
		}
		int colon = line.indexOf(": ");
		return ", \"headers\": {\"%s\": {\"equalTo\": \"%s\"}}".formatted(line.substring(0, colon),
				line.substring(colon + 2));
	}

}
