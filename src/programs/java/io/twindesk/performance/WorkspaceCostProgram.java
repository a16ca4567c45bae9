package io.twindesk.performance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.twindesk.RawConnection;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TwindeskApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Prints the time to create and reset a workspace, and to take and restore a snapshot of
 * it, with a hundred users each, over HTTP, on a server with 1, 100 and 1,000 other
 * workspaces.
 */
@Command(name = "workspace-cost", mixinStandardHelpOptions = true,
		description = "measures creating, resetting and copying workspaces")
public class WorkspaceCostProgram implements Callable<Integer> {

	private static final int USERS = 100;

	private static final Runnable NOTHING = () -> {
	};

	private static final String OWNER = "ann@acme.test";

	private static final String WORKSPACES = "/_twindesk/workspaces";

	@Option(names = "--others", split = ",", description = "Numbers of other workspaces")
	private List<Integer> others = List.of(1, 100, 1000);

	@Option(names = "--repetitions", description = "Repetitions of each operation")
	private int repetitions = 200;

	@Option(names = "--warm-up", description = "Seconds of each operation before the measurement")
	private int warmUp = 20;

	private RawConnection connection = new RawConnection(0);

	private Repetitions repetitionsOfOne = new Repetitions(0);

	private int created;

	private int snapshots;

	private int changes;

	private String authorization = "";

	@Override
	public Integer call() throws IOException {
		SpringApplication application = new SpringApplication(TwindeskApplication.class);
		Path seed = Files.createTempDirectory("twindesk-cost").resolve("hundred.json");
		Files.writeString(seed, seed());
		try (ConfigurableApplicationContext context = application.run("--server.port=0", "--twindesk.demo=true",
				"--twindesk.seed=" + seed, "--logging.level.root=warn")) {
			this.connection = new RawConnection(
					context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
			Map<Integer, Map<String, Double>> medians = new LinkedHashMap<>();
			String key = send("POST", "", "{\"name\": \"subject\", \"seed\": " + seed() + "}")
				.replaceFirst("(?s).*\"apiKey\":\"([^\"]+)\".*", "$1");
			this.authorization = RawHttp.basic(OWNER + ":" + key);
			measure(this.warmUp); // a warm-up, because nothing is compiled yet
			int present = 0;
			for (int number : this.others) {
				for (; present < number; present++) {
					send("POST", "", "{\"seed\": \"demo\"}");
				}
				medians.put(number, measure(1));
			}
			System.out.printf("%nMedian milliseconds by number of other workspaces%n%s", new GrowthTable(medians));
		}
		return 0;
	}

	private Map<String, Double> measure(int seconds) {
		this.repetitionsOfOne = new Repetitions(this.repetitions, seconds);
		Map<String, Double> medians = new LinkedHashMap<>();
		measure(medians, "make, empty", NOTHING,
				() -> send("POST", "", "{\"name\": \"made-" + (++this.created) + "\"}"));
		measure(medians, "make, 100 users of a seed", NOTHING,
				() -> send("POST", "", "{\"name\": \"made-" + (++this.created) + "\", \"seed\": \"hundred\"}"));
		measure(medians, "make, 100 users of JSON", NOTHING,
				() -> send("POST", "", "{\"name\": \"made-" + (++this.created) + "\", \"seed\": " + seed() + "}"));
		measure(medians, "reset", NOTHING, () -> send("POST", "/subject/reset", ""));
		measure(medians, "reset, 15 changed", this::change, () -> send("POST", "/subject/reset", ""));
		measure(medians, "take a new snapshot", NOTHING,
				() -> send("PUT", "/subject/snapshots/new-" + (++this.snapshots), ""));
		measure(medians, "take, 15 changed", this::change, () -> send("PUT", "/subject/snapshots/again", ""));
		send("POST", "/subject/reset", "");
		send("PUT", "/subject/snapshots/one", "");
		measure(medians, "restore", NOTHING, () -> send("POST", "/subject/snapshots/one/restore", ""));
		measure(medians, "restore, 15 changed", this::change, () -> send("POST", "/subject/snapshots/one/restore", ""));
		while (this.snapshots > 0) {
			send("DELETE", "/subject/snapshots/new-" + (this.snapshots--), "");
		}
		while (this.created > 0) {
			send("DELETE", "/made-" + (this.created--), "");
		}
		return medians;
	}

	private void measure(Map<String, Double> medians, String name, Runnable before, Runnable operation) {
		medians.put(name, this.repetitionsOfOne.median(before, operation));
		System.out.printf("%-25s %10.2f ms%n", name, medians.get(name));
		System.out.flush();
	}

	/**
	 * Makes the changes of a typical test: ten of the hundred users are edited, five are
	 * new.
	 */
	private void change() {
		send("POST", "/subject/reset", "");
		for (int user = 1; user <= 10; user++) {
			call("PUT", "/api/users/" + user + ".json",
					"{\"user\": {\"user_note\": \"change " + (++this.changes) + "\"}}");
		}
		for (int user = 0; user < 5; user++) {
			call("POST", "/api/users.json", "{\"user\": {\"user_email\": \"new" + (++this.changes) + "@acme.test\"}}");
		}
	}

	private static String seed() {
		return IntStream.rangeClosed(1, USERS).mapToObj((number) -> """
				{"identifiers": [{"type": "email", "value": "user%1$d@acme.test"}], "firstName": "User",
				 "lastName": "Number %1$d", "customFields": {"cf_20": "Kyiv %1$d", "cf_23": true}}
				""".formatted(number)).collect(Collectors.joining(",", "{\"users\": [", """
				], "credentials": [{"staffEmail": "%s", "apiKey": "unused",
				  "permissions": ["USER_READ", "USER_CUD"]}]}
				""".formatted(OWNER)));
	}

	private String send(String method, String path, String body) {
		return call(method, WORKSPACES + path, body);
	}

	private String call(String method, String path, String body) {
		try {
			RawResponse response = this.connection.send(method, path,
					path.startsWith("/api") ? List.of("Authorization: " + this.authorization) : List.of(), body);
			if (response.status() / 100 != 2) {
				throw new IllegalStateException(method + " " + path + " returned " + response.body());
			}
			return response.body();
		}
		catch (IOException ex) {
			throw new IllegalStateException(method + " " + path, ex);
		}
	}

}
