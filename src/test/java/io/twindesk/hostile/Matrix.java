package io.twindesk.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

import io.twindesk.access.Permission;
import io.twindesk.openapi.ApiDocument;
import tools.jackson.databind.JsonNode;

/**
 * Each operation by everybody who may not call it, and by every detour: no answer may
 * hold what the workspace holds, and nothing in it may change.
 */
final class Matrix {

	/** How many of those who knock take each detour. */
	private static final int PER_DETOUR = 2;

	private final AttackFixture attackFixture;

	private final List<ApiDocument> documents;

	private final List<String> found = new ArrayList<>();

	private final Map<Integer, Integer> statuses = new TreeMap<>();

	private int cells;

	Matrix(AttackFixture attackFixture, List<ApiDocument> documents) {
		this.attackFixture = attackFixture;
		this.documents = documents;
	}

	/** All cells of some operations. */
	void run(List<Example> examples) throws IOException {
		Map<String, List<Caller>> callers = Map.of("deskie", Caller.of(this.attackFixture, "deskie"), "omnidesk",
				Caller.of(this.attackFixture, "omnidesk"), "control", Caller.elsewhere(this.attackFixture));
		JsonNode before = this.attackFixture.state();
		try (RawConnection rawConnection = new RawConnection(this.attackFixture.port())) {
			for (Example example : examples) {
				List<Caller> mayNot = callers.get(example.api())
					.stream()
					.filter((caller) -> !mayCall(caller, example))
					.toList();
				for (Caller caller : mayNot) {
					knock(rawConnection, example, caller, BypassVariant.NONE);
				}
				for (BypassVariant bypassVariant : BypassVariant.of(example.call().method(), path(example))) {
					for (int i = 0; i < PER_DETOUR; i++) {
						knock(rawConnection, example, mayNot.get((this.cells + i) % mayNot.size()), bypassVariant);
					}
				}
				JsonNode after = this.attackFixture.state();
				if (!after.equals(before)) {
					this.found.add(example.call().name() + " was reached: something has changed");
					before = after;
				}
			}
		}
	}

	private void knock(RawConnection rawConnection, Example example, Caller caller, BypassVariant bypassVariant)
			throws IOException {
		MutableRequest mutableRequest = example.draft(this.attackFixture, new SplittableRandom(1));
		mutableRequest.path = bypassVariant.path().apply(path(example));
		mutableRequest.method = bypassVariant.method().apply(mutableRequest.method);
		mutableRequest.credentials.clear();
		mutableRequest.credentials.addAll(caller.headers());
		mutableRequest.headers.addAll(bypassVariant.headers());
		RawRequest rawRequest = mutableRequest.sent(this.attackFixture.port());
		RawConnection.RawResponse rawResponse = rawConnection.exchange(rawRequest);
		this.cells++;
		this.statuses.merge(rawResponse.status(), 1, Integer::sum);
		boolean mayCall = mayCall(caller, rawRequest);
		boolean isOpen = caller.elsewhere() || rawRequest.path().endsWith("/health")
				|| rawRequest.method().equals("OPTIONS") || isLandingPage(rawRequest, rawResponse);
		boolean tells = (rawResponse.body() + rawResponse.headers()).contains(this.attackFixture.canary());
		if (!mayCall && (tells || (rawResponse.status() < 400 && !isOpen))) {
			this.found.add(example.call().name() + ", " + bypassVariant.name() + ", " + caller.name() + ": "
					+ rawResponse.status() + (tells ? " with data" : "") + "\n    "
					+ rawRequest.line(this.attackFixture.port()));
		}
	}

	/** The page at the root is open to everybody; nothing else may be served there. */
	private static boolean isLandingPage(RawRequest rawRequest, RawConnection.RawResponse rawResponse) {
		return rawRequest.path().equals("/") && rawResponse.body().contains("{\"name\":\"Twindesk\",\"links\":{");
	}

	private String path(Example example) {
		return example.call()
			.path()
			.replace("{workspace}", this.attackFixture.desk().workspace().name())
			.replace("{dialect}", "deskie")
			.replace("{name}", "before")
			.replace("{id}", "1");
	}

	private static boolean mayCall(Caller caller, Example example) {
		return !example.isOfControl() && !example.call().json().path("x-full-access").asBoolean()
				&& caller.permissions()
					.contains(Permission.valueOf(example.call().json().get("x-permission").asString()));
	}

	/** Whether what is really asked for is an operation that the caller may call. */
	private boolean mayCall(Caller caller, RawRequest rawRequest) {
		Set<String> methods = rawRequest.method().equals("HEAD") ? Set.of("GET") : Set.of(rawRequest.method());
		return this.documents.stream()
			.flatMap((document) -> methods.stream()
				.flatMap((method) -> document.operation(method, merged(rawRequest.path())).stream())
				.map((call) -> new Example(document, call, Media.NONE)))
			.anyMatch((example) -> example.call().json().has("x-permission") && mayCall(caller, example));
	}

	/** The path that is really asked for: a dialect's has its slashes merged. */
	private static String merged(String path) {
		String merged = path.replaceAll("/+", "/");
		return merged.startsWith("/api/") ? merged : path;
	}

	/**
	 * What was reached that should not have been, each with a line that does it again.
	 */
	List<String> found() {
		return this.found;
	}

	int cells() {
		return this.cells;
	}

	@Override
	public String toString() {
		return String.format("%,d cells, statuses %s, %d bypasses", this.cells, this.statuses, this.found.size());
	}

}
