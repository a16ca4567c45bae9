package io.twindesk.performance;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;

import io.twindesk.RawConnection;
import io.twindesk.RawHttp;
import io.twindesk.TwindeskApplication;
import io.twindesk.access.CredentialService;
import io.twindesk.access.CredentialSpec;
import io.twindesk.access.Permission;
import io.twindesk.fault.FaultInjection;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceService;
import org.apache.coyote.AbstractProtocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Compares the CPU time per request of a server with a journal or verdicts and one
 * without.
 */
@Command(name = "journal-cost", mixinStandardHelpOptions = true,
		description = "compares the CPU time per request with and without a journal, or verdicts")
public final class JournalCostProgram implements Callable<Integer> {

	private static final int REQUESTS = 200;

	private static final PrintStream OUT = System.out;

	@Option(names = "--rounds", description = "Number of rounds; as many before them do not count")
	private int rounds = 40;

	@Option(names = "--verdicts", description = "Compare requests with and without a verdict, both with a journal")
	private boolean verdicts;

	@Override
	public Integer call() throws IOException {
		String part = this.verdicts ? "verdict" : "journal";
		try (Server with = Server.start("with", 1000, "observe");
				Server without = Server.start("without", this.verdicts ? 1000 : 0, this.verdicts ? "off" : "observe")) {
			List<Double> ratios = new ArrayList<>();
			List<Double> timesWith = new ArrayList<>();
			List<Double> timesWithout = new ArrayList<>();
			for (int round = -this.rounds; round < this.rounds; round++) {
				boolean swapped = round % 2 == 0;
				double first = timePerRequest(swapped ? with : without);
				double second = timePerRequest(swapped ? without : with);
				if (round >= 0) {
					timesWith.add(swapped ? first : second);
					timesWithout.add(swapped ? second : first);
					ratios.add(swapped ? first / second : second / first);
				}
			}
			OUT.printf("a request with a %s     %7.1f us of CPU time%n", part, median(timesWith));
			OUT.printf("a request without a %s  %7.1f us%n", part, median(timesWithout));
			OUT.printf("with : without               %7.3f (median of %d rounds of %d requests)%n", median(ratios),
					this.rounds, REQUESTS);
			OUT.printf("reading the rules, alone     %7.1f us%n", with.timePerRuleLookup());
		}
		return 0;
	}

	/**
	 * Returns the CPU time of the server's threads per request, in microseconds, for
	 * views, lists and edits.
	 */
	private double timePerRequest(Server server) throws IOException {
		long before = server.cpuTime();
		for (int number = 0; number < REQUESTS; number++) {
			String resource = (number % 4 == 1) ? "users" : "users/1";
			boolean edit = number % 4 == 3;
			server.connection()
				.send(edit ? "PUT" : "GET", "/api/" + resource + ".json",
						List.of("Authorization: " + server.authorization(), "X-Twindesk-Rules: " + server.rules()),
						edit ? "{\"user\": {\"user_note\": \"note " + number + "\"}}" : "");
		}
		return (server.cpuTime() - before) / 1000.0 / REQUESTS;
	}

	private static double median(List<Double> values) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return sorted[sorted.length / 2];
	}

	/** A server on H2 in memory with one user. */
	private record Server(ConfigurableApplicationContext context, RawConnection connection, String threads,
			Workspace workspace, String authorization, String rules) implements AutoCloseable {

		static Server start(String name, int entries, String rules) {
			ConfigurableApplicationContext context = SpringApplication.run(TwindeskApplication.class, "--server.port=0",
					"--logging.level.root=warn", "--twindesk.journal.max-entries=" + entries,
					"--spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
			int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			Workspace workspace = context.getBean(WorkspaceService.class).create("cost");
			String key = context.getBean(CredentialService.class)
				.create(workspace.id(),
						new CredentialSpec("ann@acme.test", EnumSet.allOf(Permission.class), true, null));
			String basic = RawHttp.basic("ann@acme.test:" + key);
			new RawHttp(port, basic).json("POST", "/api/users.json",
					"{\"user\": {\"user_email\": \"jane@acme.test\"}}");
			return new Server(context, new RawConnection(port), threads(context), workspace, basic, rules);
		}

		/** Returns the name prefix of the threads that process requests. */
		private static String threads(ConfigurableApplicationContext context) {
			TomcatWebServer tomcat = (TomcatWebServer) ((WebServerApplicationContext) context).getWebServer();
			return ((AbstractProtocol<?>) tomcat.getTomcat().getConnector().getProtocolHandler()).getName()
				.replaceAll("\"|-[0-9]+\"$", "");
		}

		/**
		 * Returns the total CPU time of the threads that process requests, in
		 * nanoseconds.
		 */
		long cpuTime() {
			ThreadMXBean threads = ManagementFactory.getThreadMXBean();
			return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
				.filter((thread) -> thread != null && thread.getThreadName().startsWith(this.threads + "-exec-"))
				.mapToLong((thread) -> threads.getThreadCpuTime(thread.getThreadId()))
				.sum();
		}

		double timePerRuleLookup() {
			FaultInjection faultInjection = this.context.getBean(FaultInjection.class);
			return this.context.getBean(WorkspaceContext.class).call(this.workspace, () -> {
				ThreadMXBean threads = ManagementFactory.getThreadMXBean();
				long begun = threads.getCurrentThreadCpuTime();
				for (int i = 0; i < 10_000; i++) {
					faultInjection.rules();
				}
				return (threads.getCurrentThreadCpuTime() - begun) / 1000.0 / 10_000;
			});
		}

		@Override
		public void close() throws IOException {
			this.connection.close();
			this.context.close();
		}

	}

}
