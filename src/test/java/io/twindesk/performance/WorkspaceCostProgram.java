package io.twindesk.performance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.twindesk.TwindeskApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Prints what it takes to make a workspace, to reset one, and to take and restore a
 * snapshot of one, with a hundred users each, over HTTP, beside 1, 100 and 1,000 others.
 */
@Command(name = "workspace-cost", mixinStandardHelpOptions = true)
class WorkspaceCostProgram implements Callable<Integer> {

	private static final int USERS = 100;

	private static final String WORKSPACES = "/_twindesk/workspaces";

	@Option(names = "--others", split = ",", description = "How many other workspaces there are")
	private List<Integer> others = List.of(1, 100, 1000);

	@Option(names = "--repetitions", description = "Of each operation")
	private int repetitions = 200;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private String server = "";

	private int made;

	private int taken;

	public static void main(String[] arguments) {
		System.exit(new CommandLine(new WorkspaceCostProgram()).execute(arguments));
	}

	@Override
	public Integer call() {
		SpringApplication application = new SpringApplication(TwindeskApplication.class);
		try (ConfigurableApplicationContext context = application.run("--server.port=0", "--twindesk.demo=true",
				"--logging.level.root=warn")) {
			this.server = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
			Map<Integer, Map<String, Double>> medians = new LinkedHashMap<>();
			send("POST", "", "{\"name\": \"subject\", \"seed\": " + seed() + "}");
			measure(); // the first round would be measured on a JVM that has compiled
						// nothing
			int present = 0;
			for (int number : this.others) {
				for (; present < number; present++) {
					send("POST", "", "{\"seed\": \"demo\"}");
				}
				medians.put(number, measure());
			}
			System.out.printf("%nMedian milliseconds beside other workspaces%n%s", new GrowthTable(medians));
		}
		return 0;
	}

	private Map<String, Double> measure() {
		Map<String, Runnable> operations = new LinkedHashMap<>();
		operations.put("make, empty", () -> send("POST", "", "{\"name\": \"made-" + (++this.made) + "\"}"));
		operations.put("make, 100 users",
				() -> send("POST", "", "{\"name\": \"made-" + (++this.made) + "\", \"seed\": " + seed() + "}"));
		operations.put("make like demo",
				() -> send("POST", "", "{\"name\": \"made-" + (++this.made) + "\", \"seed\": \"demo\"}"));
		operations.put("reset", () -> send("POST", "/subject/reset", ""));
		operations.put("take a first snapshot", () -> send("PUT", "/subject/snapshots/s" + (++this.taken), ""));
		operations.put("take a snapshot again", () -> send("PUT", "/subject/snapshots/one", ""));
		operations.put("restore a snapshot", () -> send("POST", "/subject/snapshots/one/restore", ""));
		Map<String, Double> medians = new LinkedHashMap<>();
		operations.forEach((name, operation) -> {
			medians.put(name, new Repetitions(this.repetitions).median(operation));
			System.out.printf("%-25s %10.2f ms%n", name, medians.get(name));
			System.out.flush();
		});
		while (this.taken > 0) {
			send("DELETE", "/subject/snapshots/s" + (this.taken--), null);
		}
		while (this.made > 0) {
			send("DELETE", "/made-" + (this.made--), null);
		}
		return medians;
	}

	private static String seed() {
		return IntStream.rangeClosed(1, USERS).mapToObj((number) -> """
				{"identifiers": [{"type": "email", "value": "user%1$d@acme.test"}], "firstName": "User",
				 "lastName": "Number %1$d", "customFields": {"cf_20": "Kyiv %1$d", "cf_23": true}}
				""".formatted(number)).collect(Collectors.joining(",", "{\"users\": [", "]}"));
	}

	private void send(String method, String path, String body) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.server + WORKSPACES + path))
			.header("Content-Type", "application/json")
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody())
			.build();
		try {
			HttpResponse<String> answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() / 100 != 2) {
				throw new IllegalStateException(method + " " + path + " answered " + answer.body());
			}
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(method + " " + path, ex);
		}
	}

}
