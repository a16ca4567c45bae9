package io.twindesk.hostile;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

import io.micrometer.core.instrument.MeterRegistry;
import io.twindesk.openapi.ApiDocument;

/**
 * Sends calls that are right by the documents but for one to three mutations, each
 * operation with each type of body as often as any other.
 */
final class Fuzzer {

	private static final int MOST_FAULTS = 20;

	private final Grounds grounds;

	private final List<Example> examples;

	private final Judge judge;

	private final List<String> faults = new ArrayList<>();

	private final Map<Integer, Integer> statuses = new TreeMap<>();

	private final List<Long> nanos = new ArrayList<>();

	private int unanswered;

	Fuzzer(Grounds grounds, List<ApiDocument> documents) {
		this(grounds, documents, documents.stream().flatMap((document) -> Example.of(document).stream()).toList());
	}

	Fuzzer(Grounds grounds, List<ApiDocument> documents, List<Example> examples) {
		this.grounds = grounds;
		this.examples = examples;
		this.judge = new Judge(documents);
	}

	/** Ends early when more has gone wrong than anybody reads. */
	void run(long seed, int requests, MeterRegistry meters) throws IOException {
		try (Line line = new Line(this.grounds.port()); Inside inside = Inside.open(meters)) {
			line.exchange(this.grounds.renewal());
			for (int i = 0; i < requests && this.faults.size() < MOST_FAULTS; i++) {
				Example example = this.examples.get(i % this.examples.size());
				RandomGenerator random = new SplittableRandom(seed * 1_000_003 + i);
				Draft draft = example.draft(this.grounds, random);
				Set<Mutation> mutations = mutations(random);
				mutations.forEach((mutation) -> mutation.apply(draft, example, this.grounds, random));
				Sent sent = draft.sent(this.grounds.port());
				int gone = this.statuses.getOrDefault(404, 0);
				send(sent, draft.twice, line, inside, example.call().name() + " " + mutations);
				if (example.isOfControl()
						&& (sent.method().equals("DELETE") || this.statuses.getOrDefault(404, 0) > gone)) {
					line.exchange(this.grounds.renewal());
				}
			}
		}
	}

	private static Set<Mutation> mutations(RandomGenerator random) {
		Set<Mutation> mutations = EnumSet.noneOf(Mutation.class);
		for (int i = random.nextInt(1, 4); i > 0; i--) {
			mutations.add(Pick.one(random, Mutation.values()));
		}
		return mutations;
	}

	private void send(Sent sent, boolean twice, Line line, Inside inside, String what) throws IOException {
		int errors = inside.errors().size();
		int unexpected = inside.unexpected();
		List<String> found = new ArrayList<>();
		try {
			CompletableFuture<Line.Answer> other = twice ? CompletableFuture.supplyAsync(() -> alone(sent)) : null;
			found.addAll(judged(sent, line.exchange(sent)));
			if (other != null) {
				found.addAll(judged(sent, other.join()));
			}
		}
		catch (SocketException ex) {
			found.add("no answer: " + ex.getMessage());
		}
		catch (EOFException ex) {
			if (what.contains(Mutation.ODD_LENGTH.name())) {
				this.unanswered++; // Tomcat gave up the connection at a wrong chunk
			}
			else {
				found.add("no answer");
			}
		}
		inside.errors().stream().skip(errors).forEach((error) -> found.add("logged " + error));
		if (inside.unexpected() > unexpected) {
			found.add("an error that nobody foresaw");
		}
		if (!found.isEmpty()) {
			this.faults.add(what + ": " + found + "\n    " + sent.line(this.grounds.port()));
		}
	}

	private Line.Answer alone(Sent sent) {
		try (Line own = new Line(this.grounds.port())) {
			return own.exchange(sent);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> judged(Sent sent, Line.Answer answer) {
		this.statuses.merge(answer.status(), 1, Integer::sum);
		if (!sent.path().endsWith("/wait")) {
			this.nanos.add(answer.nanos());
		}
		List<String> found = new ArrayList<>(this.judge.faults(sent, answer));
		if (!found.isEmpty()) {
			found.add(0, answer.status() + " " + answer.body().substring(0, Math.min(answer.body().length(), 300)));
		}
		return found;
	}

	/** What went wrong, each with a line that sends the same bytes. */
	List<String> faults() {
		return this.faults;
	}

	Map<Integer, Integer> statuses() {
		return this.statuses;
	}

	@Override
	public String toString() {
		long[] sorted = this.nanos.stream().mapToLong(Long::longValue).sorted().toArray();
		return String.format(
				"%,d answers over %d operations and types %s, %d connections reset, median %.1f ms, p99 %.1f ms, "
						+ "worst %.1f ms, %d over a second",
				sorted.length, this.examples.size(), this.statuses, this.unanswered, millis(sorted, 0.5),
				millis(sorted, 0.99), millis(sorted, 1),
				Arrays.stream(sorted).filter((one) -> one > 1_000_000_000).count());
	}

	private static double millis(long[] sorted, double part) {
		return (sorted.length == 0) ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
	}

}
