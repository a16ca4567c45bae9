package io.twindesk.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;

import io.twindesk.RawConnection;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.performance.Database;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures whether the duration or form of a response reveals how wrong a key was, or
 * whether a staff member has that e-mail.
 */
@Command(name = "wrong-key", mixinStandardHelpOptions = true,
		description = "measures whether responses reveal how wrong a key was")
public final class WrongKeyProgram implements Callable<Integer> {

	private static final double MAX_PERCENT = 5;

	private static final double MAX_MILLIS = 0.2;

	private static final String UNKNOWN_EMAIL = "eve@acme.test";

	@Option(names = "--tries", description = "Attempts of each kind")
	private int tries = 2000;

	@Option(names = "--warm-up", description = "Attempts of each kind that are not timed")
	private int warmUp = 1000;

	@Option(names = "--database", description = "${COMPLETION-CANDIDATES}")
	private Database database = Database.H2_FILE;

	@Option(names = "--seed", description = "Seed of the order of the attempts")
	private long seed = System.nanoTime();

	@Override
	public Integer call() throws Exception {
		System.out.printf("%s, %d attempts each, --seed=%d%n", this.database, this.tries, this.seed);
		try (Installation installation = Installation.of(this.database)) {
			// only a demo server allows this many attempts
			StartedServer server = installation.start("--twindesk.demo=true");
			String key = KillRound.open(server.port(), "wrong");
			List<Kind> deskie = List.of(deskie("unknown e-mail", UNKNOWN_EMAIL, unknown(key)),
					deskie("wrong key", KillRound.STAFF, unknown(key)),
					deskie("wrong in the first byte", KillRound.STAFF, first(key)),
					deskie("wrong in the last byte", KillRound.STAFF, last(key)));
			List<Kind> omnidesk = List.of(omnidesk("unknown key", unknown(key)),
					omnidesk("wrong in the first byte", first(key)), omnidesk("wrong in the last byte", last(key)));
			Kind right = deskie("the right key", KillRound.STAFF, key);
			List<Kind> all = new ArrayList<>(deskie);
			all.addAll(omnidesk);
			all.add(right);
			measure(server.port(), all);
			boolean indistinguishable = isIndistinguishable("Deskie", deskie)
					& isIndistinguishable("Omnidesk", omnidesk);
			// the control: a correct key does more work and gets another response, so it
			// must be distinguishable
			boolean control = !isIndistinguishable("the control", List.of(deskie.get(1), right))
					&& !haveSimilarMedians(List.of(deskie.get(1), right));
			server.stop();
			return installation.verdict(indistinguishable && control);
		}
	}

	private void measure(int port, List<Kind> kinds) throws IOException {
		Random random = new Random(this.seed);
		List<Kind> order = new ArrayList<>(kinds);
		try (RawConnection connection = new RawConnection(port)) {
			for (int i = -this.warmUp; i < this.tries; i++) {
				Collections.shuffle(order, random);
				for (Kind kind : order) {
					connection.open();
					long begun = System.nanoTime();
					RawResponse response = connection.send("GET", kind.path(), List.of(kind.credentials()), "");
					long elapsed = System.nanoTime() - begun;
					kind.forms().add(form(response));
					if (i >= 0) {
						kind.nanos().add(elapsed);
					}
				}
			}
		}
	}

	/** Returns a response without the parts that differ in all responses. */
	private static String form(RawResponse response) {
		return String.join("\n", response.head()
			.stream()
			.filter((line) -> !line.toLowerCase(Locale.ROOT).matches("(date|x-request-id|connection|keep-alive):.*"))
			.toList()) + "\n\n" + response.body();
	}

	private static boolean isIndistinguishable(String title, List<Kind> kinds) {
		kinds.forEach((kind) -> System.out.printf("%-12s %-25s %s%n", title, kind.name(), kind.durations()));
		List<String> forms = kinds.stream().flatMap((kind) -> kind.forms().stream()).distinct().toList();
		if (forms.size() != 1) {
			System.out.printf("%-12s %d forms of responses with the statuses %s%n", title, forms.size(),
					forms.stream().map((form) -> form.lines().findFirst().orElse("")).toList());
		}
		return forms.size() == 1 & haveSimilarMedians(kinds);
	}

	private static boolean haveSimilarMedians(List<Kind> kinds) {
		List<Double> medians = kinds.stream().map((kind) -> kind.durations().median()).sorted().toList();
		double difference = medians.get(medians.size() - 1) - medians.get(0);
		double percent = 100 * difference / medians.get(0);
		System.out.printf("medians are within %.3f ms, %.1f %%%n", difference, percent);
		return percent <= MAX_PERCENT || difference <= MAX_MILLIS;
	}

	private static Kind deskie(String name, String email, String key) {
		return new Kind(name, "/api/users.json", "Authorization: " + RawHttp.basic(email + ":" + key));
	}

	private static Kind omnidesk(String name, String key) {
		return new Kind(name, "/api/v2/user", "apiKey: " + key);
	}

	/** Returns a key of the same length that differs in every character. */
	private static String unknown(String key) {
		return key.chars()
			.map((letter) -> other((char) letter))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static String first(String key) {
		return other(key.charAt(0)) + key.substring(1);
	}

	private static String last(String key) {
		return key.substring(0, key.length() - 1) + other(key.charAt(key.length() - 1));
	}

	private static char other(char letter) {
		return (letter == 'a') ? 'b' : 'a';
	}

	/** A kind of attempt, with its durations and responses. */
	private record Kind(String name, String path, String credentials, List<Long> nanos, Set<String> forms) {

		Kind(String name, String path, String credentials) {
			this(name, path, credentials, new ArrayList<>(), new HashSet<>());
		}

		Durations durations() {
			return Durations.of(this.nanos.stream());
		}

	}

}
