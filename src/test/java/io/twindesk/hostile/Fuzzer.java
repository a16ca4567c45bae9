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

import io.twindesk.RawResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.twindesk.openapi.ApiDocument;

/**
 * Sends requests that are valid according to the documents except for one to three
 * mutations. Each operation is called equally often with each type of body.
 */
final class Fuzzer {

	private static final int MAX_ERRORS = 20;

	private final AttackFixture attackFixture;

	private final List<Example> examples;

	private final ResponseOracle responseOracle;

	private final List<String> errors = new ArrayList<>();

	private final Map<Integer, Integer> statuses = new TreeMap<>();

	private final List<Long> nanos = new ArrayList<>();

	private int resets;

	Fuzzer(AttackFixture attackFixture, List<ApiDocument> documents) {
		this(attackFixture, documents,
				documents.stream().flatMap((document) -> Example.of(document).stream()).toList());
	}

	Fuzzer(AttackFixture attackFixture, List<ApiDocument> documents, List<Example> examples) {
		this.attackFixture = attackFixture;
		this.examples = examples;
		this.responseOracle = new ResponseOracle(documents);
	}

	/** Ends early if there are more errors than anybody would read. */
	void run(long seed, int requests, MeterRegistry meters) throws IOException {
		try (RequestSender requestSender = new RequestSender(this.attackFixture.port());
				ServerProbe serverProbe = ServerProbe.open(meters)) {
			requestSender.exchange(this.attackFixture.recreation());
			for (int i = 0; i < requests && this.errors.size() < MAX_ERRORS; i++) {
				Example example = this.examples.get(i % this.examples.size());
				RandomGenerator random = new SplittableRandom(seed * 1_000_003 + i);
				MutableRequest mutableRequest = example.draft(this.attackFixture, random);
				Set<Mutation> mutations = mutations(random);
				mutations.forEach((mutation) -> mutation.apply(mutableRequest, example, this.attackFixture, random));
				RawRequest rawRequest = mutableRequest.toRawRequest(this.attackFixture.port());
				int notFound = this.statuses.getOrDefault(404, 0);
				send(rawRequest, mutableRequest.twice, requestSender, serverProbe,
						example.call().name() + " " + mutations);
				if (example.isOfControl()
						&& (rawRequest.method().equals("DELETE") || this.statuses.getOrDefault(404, 0) > notFound)) {
					requestSender.exchange(this.attackFixture.recreation());
				}
			}
		}
	}

	private static Set<Mutation> mutations(RandomGenerator random) {
		Set<Mutation> mutations = EnumSet.noneOf(Mutation.class);
		for (int i = random.nextInt(1, 4); i > 0; i--) {
			mutations.add(RandomPick.one(random, Mutation.values()));
		}
		return mutations;
	}

	private void send(RawRequest rawRequest, boolean twice, RequestSender requestSender, ServerProbe serverProbe,
			String description) throws IOException {
		int loggedErrors = serverProbe.errors().size();
		int unexpected = serverProbe.unexpected();
		List<String> result = new ArrayList<>();
		try {
			CompletableFuture<RawResponse> other = twice ? CompletableFuture.supplyAsync(() -> alone(rawRequest))
					: null;
			long start = System.nanoTime();
			RawResponse rawResponse = requestSender.exchange(rawRequest);
			if (!rawRequest.path().endsWith("/wait")) {
				this.nanos.add(System.nanoTime() - start);
			}
			result.addAll(evaluate(rawRequest, rawResponse));
			if (other != null) {
				result.addAll(evaluate(rawRequest, other.join()));
			}
		}
		catch (SocketException ex) {
			result.add("no response: " + ex.getMessage());
		}
		catch (EOFException ex) {
			if (description.contains(Mutation.ODD_LENGTH.name())) {
				this.resets++; // Tomcat closes the connection after an invalid chunk
			}
			else {
				result.add("no response: " + ex.getMessage());
			}
		}
		serverProbe.errors().stream().skip(loggedErrors).forEach((error) -> result.add("logged " + error));
		if (serverProbe.unexpected() > unexpected) {
			result.add("an unexpected error");
		}
		if (!result.isEmpty()) {
			this.errors.add(description + ": " + result + "\n    " + rawRequest.line(this.attackFixture.port()));
		}
	}

	private RawResponse alone(RawRequest rawRequest) {
		try (RequestSender own = new RequestSender(this.attackFixture.port())) {
			return own.exchange(rawRequest);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> evaluate(RawRequest rawRequest, RawResponse rawResponse) {
		this.statuses.merge(rawResponse.status(), 1, Integer::sum);
		List<String> result = new ArrayList<>(this.responseOracle.errors(rawRequest, rawResponse));
		if (!result.isEmpty()) {
			result.add(0, rawResponse.status() + " "
					+ rawResponse.body().substring(0, Math.min(rawResponse.body().length(), 300)));
		}
		return result;
	}

	/** Returns the errors, each with a command line that sends the same bytes. */
	List<String> errors() {
		return this.errors;
	}

	Map<Integer, Integer> statuses() {
		return this.statuses;
	}

	@Override
	public String toString() {
		long[] sorted = this.nanos.stream().mapToLong(Long::longValue).sorted().toArray();
		return String.format(
				"%,d responses of %d operations and types %s, %d connections reset, median %.1f ms, p99 %.1f ms, "
						+ "worst %.1f ms, %d over a second",
				sorted.length, this.examples.size(), this.statuses, this.resets, millis(sorted, 0.5),
				millis(sorted, 0.99), millis(sorted, 1),
				Arrays.stream(sorted).filter((nanos) -> nanos > 1_000_000_000).count());
	}

	private static double millis(long[] sorted, double part) {
		return (sorted.length == 0) ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
	}

}
