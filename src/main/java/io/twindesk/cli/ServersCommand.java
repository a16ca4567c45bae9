package io.twindesk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists the servers that test runs share on this machine, and stops them. */
@Command(name = "servers",
		description = "Lists the servers that test runs share on this machine, one per line: "
				+ "process id, port, version, JDK, start, idle time.",
		synopsisSubcommandLabel = "[stop]", subcommandsRepeatable = false)
class ServersCommand implements Callable<Integer> {

	private final Supplier<Path> cache;

	@Spec
	private CommandSpec spec;

	@Option(names = "--json", order = 0, description = "prints a JSON array")
	private boolean json;

	@Option(names = { "-h", "--help" }, usageHelp = true, order = 100, description = "prints this help")
	private boolean help;

	@SuppressWarnings("NullAway.Init") // picocli sets the options
	ServersCommand(Supplier<Path> cache) {
		this.cache = cache;
	}

	@Override
	public Integer call() throws IOException {
		List<Map<String, Object>> servers = new ArrayList<>();
		for (SharedServer server : SharedServer.list(this.cache.get())) {
			server.state().ifPresent((state) -> servers.add(row(server, state)));
		}
		if (this.json) {
			this.spec.commandLine().getOut().println(JsonMapper.shared().writeValueAsString(servers));
			return 0;
		}
		servers.forEach((server) -> this.spec.commandLine().getOut().println(line(server)));
		if (servers.isEmpty()) {
			this.spec.commandLine().getErr().println("No server is running");
		}
		return 0;
	}

	@Command(name = "stop", description = "Stops the servers. A test run that currently uses one fails.")
	int stop(@Option(names = { "-h", "--help" }, usageHelp = true, description = "prints this help") boolean help)
			throws IOException, InterruptedException {
		int stopped = 0;
		for (SharedServer server : SharedServer.list(this.cache.get())) {
			if (server.stop()) {
				this.spec.commandLine().getOut().println("Stopped the server with process id " + server.pid());
				stopped++;
			}
		}
		if (stopped == 0) {
			this.spec.commandLine().getErr().println("No server is running");
		}
		return 0;
	}

	private static Map<String, Object> row(SharedServer server, SharedServer.State state) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("pid", server.pid());
		row.put("port", server.port());
		row.put("version", state.version());
		row.put("jdk", state.jdk());
		row.put("started", state.startedAt());
		row.put("idle", state.idle());
		return row;
	}

	private static String line(Map<String, Object> server) {
		return "%s  port %s  version %s  JDK %s  started %s  idle %s".formatted(server.values().toArray());
	}

}
