package io.twindesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** json-server, which npm installs into a separate folder on first use. */
final class JsonServer {

	private static final String VERSION = "0.17.4";

	private final Launch launch;

	private final Path folder;

	JsonServer(Launch launch, Path folder) {
		this.launch = launch;
		this.folder = folder;
	}

	/**
	 * Installs json-server and describes it, with its own responses as the expected ones.
	 */
	Server server() throws IOException, InterruptedException {
		Path program = this.folder.resolve("node_modules/json-server/lib/cli/bin.js");
		Files.createDirectories(this.folder);
		if (!Files.exists(program)) {
			this.launch.run(List.of("npm", "install", "--no-fund", "--no-audit", "--prefix", this.folder.toString(),
					"json-server@" + VERSION), "npm");
		}
		Path seed = Seed.jsonServerDatabase(this.folder.resolve("seed.json"));
		Requests requests = new JsonServerRequests();
		Server unchecked = new Server(Server.JSON_SERVER, VERSION, (port) -> command(program, seed, port),
				requests.request(RequestKind.VIEW, 0), requests, (request, response) -> {
				});
		try (RunningServer running = RunningServer.start(unchecked, this.launch)) {
			Recording recording = Recording.of(requests, running.connection());
			return new Server(Server.JSON_SERVER, VERSION, unchecked.command(), unchecked.first(), requests,
					recording::requireEquivalent);
		}
	}

	/**
	 * Copies the seed, because json-server writes to its file and each start needs a new
	 * one.
	 */
	private List<String> command(Path program, Path seed, int port) {
		try {
			Path database = Files.copy(seed, this.folder.resolve("users.json"), StandardCopyOption.REPLACE_EXISTING);
			return List.of("node", program.toString(), "--quiet", "--port", String.valueOf(port), "--host", "127.0.0.1",
					database.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
