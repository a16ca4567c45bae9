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

	private final Grounds grounds;

	private final List<ApiDocument> documents;

	private final List<String> found = new ArrayList<>();

	private final Map<Integer, Integer> statuses = new TreeMap<>();

	private int cells;

	Matrix(Grounds grounds, List<ApiDocument> documents) {
		this.grounds = grounds;
		this.documents = documents;
	}

	/** All cells of some operations. */
	void run(List<Example> examples) throws IOException {
		Map<String, List<Caller>> callers = Map.of("deskie", Caller.of(this.grounds, "deskie"), "omnidesk",
				Caller.of(this.grounds, "omnidesk"), "control", Caller.elsewhere(this.grounds));
		JsonNode before = this.grounds.state();
		try (Line line = new Line(this.grounds.port())) {
			for (Example example : examples) {
				List<Caller> mayNot = callers.get(example.api())
					.stream()
					.filter((caller) -> !mayCall(caller, example))
					.toList();
				for (Caller caller : mayNot) {
					knock(line, example, caller, Detour.NONE);
				}
				for (Detour detour : Detour.of(example.call().method(), path(example))) {
					for (int i = 0; i < PER_DETOUR; i++) {
						knock(line, example, mayNot.get((this.cells + i) % mayNot.size()), detour);
					}
				}
				JsonNode after = this.grounds.state();
				if (!after.equals(before)) {
					this.found.add(example.call().name() + " was reached: something has changed");
					before = after;
				}
			}
		}
	}

	private void knock(Line line, Example example, Caller caller, Detour detour) throws IOException {
		Draft draft = example.draft(this.grounds, new SplittableRandom(1));
		draft.path = detour.path().apply(path(example));
		draft.method = detour.method().apply(draft.method);
		draft.credentials.clear();
		draft.credentials.addAll(caller.headers());
		draft.headers.addAll(detour.headers());
		Sent sent = draft.sent(this.grounds.port());
		Line.Answer answer = line.exchange(sent);
		this.cells++;
		this.statuses.merge(answer.status(), 1, Integer::sum);
		boolean mayCall = mayCall(caller, sent);
		boolean isOpen = caller.elsewhere() || sent.path().endsWith("/health") || sent.method().equals("OPTIONS")
				|| isLandingPage(sent, answer);
		boolean tells = (answer.body() + answer.headers()).contains(this.grounds.canary());
		if (!mayCall && (tells || (answer.status() < 400 && !isOpen))) {
			this.found.add(example.call().name() + ", " + detour.name() + ", " + caller.name() + ": " + answer.status()
					+ (tells ? " with data" : "") + "\n    " + sent.line(this.grounds.port()));
		}
	}

	/** The page at the root is open to everybody; nothing else may be served there. */
	private static boolean isLandingPage(Sent sent, Line.Answer answer) {
		return sent.path().equals("/") && answer.body().contains("{\"name\":\"Twindesk\",\"links\":{");
	}

	private String path(Example example) {
		return example.call()
			.path()
			.replace("{workspace}", this.grounds.desk().workspace().name())
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
	private boolean mayCall(Caller caller, Sent sent) {
		Set<String> methods = sent.method().equals("HEAD") ? Set.of("GET") : Set.of(sent.method());
		return this.documents.stream()
			.flatMap((document) -> methods.stream()
				.flatMap((method) -> document.operation(method, merged(sent.path())).stream())
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
