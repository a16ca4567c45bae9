package io.twindesk.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

import io.twindesk.RawResponse;
import io.twindesk.access.Permission;
import io.twindesk.openapi.ApiDocument;
import tools.jackson.databind.JsonNode;

/**
 * Sends a request for each operation from each unauthorised caller and in each variant:
 * no response may contain data of the workspace, and nothing in it may change.
 */
final class Matrix {

	/** Number of callers for each variant. */
	private static final int CALLERS_PER_VARIANT = 2;

	private final AttackFixture attackFixture;

	private final List<ApiDocument> documents;

	private final List<String> bypasses = new ArrayList<>();

	private final Map<Integer, Integer> statuses = new TreeMap<>();

	private int cells;

	Matrix(AttackFixture attackFixture, List<ApiDocument> documents) {
		this.attackFixture = attackFixture;
		this.documents = documents;
	}

	/** Sends the requests for the given operations. */
	void run(List<Example> examples) throws IOException {
		Map<String, List<Caller>> callers = Map.of("deskie", Caller.of(this.attackFixture, "deskie"), "omnidesk",
				Caller.of(this.attackFixture, "omnidesk"), "control", Caller.elsewhere(this.attackFixture));
		JsonNode before = this.attackFixture.state();
		try (RequestSender requestSender = new RequestSender(this.attackFixture.port())) {
			for (Example example : examples) {
				List<Caller> unauthorized = callers.get(example.api())
					.stream()
					.filter((caller) -> !mayCall(caller, example))
					.toList();
				for (Caller caller : unauthorized) {
					attempt(requestSender, example, caller, BypassVariant.NONE);
				}
				for (BypassVariant bypassVariant : BypassVariant.of(example.call().method(), path(example))) {
					for (int i = 0; i < CALLERS_PER_VARIANT; i++) {
						attempt(requestSender, example, unauthorized.get((this.cells + i) % unauthorized.size()),
								bypassVariant);
					}
				}
				JsonNode after = this.attackFixture.state();
				if (!after.equals(before)) {
					this.bypasses.add(example.call().name() + " was executed: the state has changed");
					before = after;
				}
			}
		}
	}

	private void attempt(RequestSender requestSender, Example example, Caller caller, BypassVariant bypassVariant)
			throws IOException {
		MutableRequest mutableRequest = example.draft(this.attackFixture, new SplittableRandom(1));
		mutableRequest.path = bypassVariant.path().apply(path(example));
		mutableRequest.method = bypassVariant.method().apply(mutableRequest.method);
		mutableRequest.credentials.clear();
		mutableRequest.credentials.addAll(caller.headers());
		mutableRequest.headers.addAll(bypassVariant.headers());
		RawRequest rawRequest = mutableRequest.toRawRequest(this.attackFixture.port());
		RawResponse rawResponse = requestSender.exchange(rawRequest);
		this.cells++;
		this.statuses.merge(rawResponse.status(), 1, Integer::sum);
		boolean mayCall = mayCall(caller, rawRequest);
		boolean isOpen = caller.elsewhere() || rawRequest.path().endsWith("/health")
				|| rawRequest.method().equals("OPTIONS") || isLandingPage(rawRequest, rawResponse);
		boolean leaks = (rawResponse.body() + rawResponse.headers()).contains(this.attackFixture.canary());
		if (!mayCall && (leaks || (rawResponse.status() < 400 && !isOpen))) {
			this.bypasses.add(example.call().name() + ", " + bypassVariant.name() + ", " + caller.name() + ": "
					+ rawResponse.status() + (leaks ? " with data" : "") + "\n    "
					+ rawRequest.line(this.attackFixture.port()));
		}
	}

	/**
	 * Checks for the landing page, which is public; no other resource may be served at
	 * the root.
	 */
	private static boolean isLandingPage(RawRequest rawRequest, RawResponse rawResponse) {
		return rawRequest.path().equals("/") && rawResponse.body().contains("{\"name\":\"Twindesk\",\"links\":{");
	}

	private String path(Example example) {
		return example.call()
			.path()
			.replace("{workspace}", this.attackFixture.workspace().workspace().name())
			.replace("{dialect}", "deskie")
			.replace("{name}", "before")
			.replace("{id}", "1");
	}

	private static boolean mayCall(Caller caller, Example example) {
		return !example.isOfControl() && !example.call().json().path("x-full-access").asBoolean()
				&& caller.permissions()
					.contains(Permission.valueOf(example.call().json().get("x-permission").asString()));
	}

	/** Checks whether the actual operation is one that the caller is allowed to call. */
	private boolean mayCall(Caller caller, RawRequest rawRequest) {
		Set<String> methods = rawRequest.method().equals("HEAD") ? Set.of("GET") : Set.of(rawRequest.method());
		return this.documents.stream()
			.flatMap((document) -> methods.stream()
				.flatMap((method) -> document.operation(method, merged(rawRequest.path())).stream())
				.map((call) -> new Example(document, call, Media.NONE)))
			.anyMatch((example) -> example.call().json().has("x-permission") && mayCall(caller, example));
	}

	/** Returns the actual path: for a dialect, repeated slashes are merged. */
	private static String merged(String path) {
		String merged = path.replaceAll("/+", "/");
		return merged.startsWith("/api/") ? merged : path;
	}

	/** Returns the unauthorised accesses, each with a command line that repeats it. */
	List<String> bypasses() {
		return this.bypasses;
	}

	int cells() {
		return this.cells;
	}

	@Override
	public String toString() {
		return String.format("%,d cells, statuses %s, %d bypasses", this.cells, this.statuses, this.bypasses.size());
	}

}
