package io.twindesk.sweep;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the control API of the server of a sweep. */
final class SweepApi {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final String WORKSPACES = "/_twindesk/workspaces";

	private static final String REPORTS = "/_twindesk/reports";

	private static final int NOT_FOUND = 404;

	private final HttpClient client = HttpClient.newBuilder()
		.proxy(HttpClient.Builder.NO_PROXY)
		.version(HttpClient.Version.HTTP_1_1)
		.build();

	private final String url;

	SweepApi(String url) {
		this.url = url;
	}

	/** Creates a workspace with positions of switches. */
	SweepWorkspace create(Map<String, String> positions) throws IOException, InterruptedException {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("name", "sweep-" + UUID.randomUUID().toString().substring(24));
		body.put("settings", positions);
		HttpResponse<String> response = send("POST", WORKSPACES, JsonMapper.shared().writeValueAsString(body));
		JsonNode created = json(response);
		JsonNode credential = created.path("credentials").path(0);
		return new SweepWorkspace(this.url, created.path("name").asString(""),
				credential.path("staffEmail").asString(""), credential.path("apiKey").asString(""));
	}

	void delete(SweepWorkspace workspace) throws IOException, InterruptedException {
		send("DELETE", WORKSPACES + "/" + workspace.name(), null);
	}

	/**
	 * Returns the switches that responses in a workspace depended on, empty if the server
	 * has no reports.
	 */
	Optional<Set<String>> asked(SweepWorkspace workspace) throws IOException, InterruptedException {
		HttpResponse<String> response = send("GET", REPORTS + "/" + workspace.name(), null);
		if (response.statusCode() == NOT_FOUND) {
			boolean hasReports = send("GET", REPORTS, null).statusCode() != NOT_FOUND;
			return hasReports ? Optional.of(Set.of()) : Optional.empty();
		}
		Set<String> asked = new HashSet<>();
		for (JsonNode assumption : json(response).path("assumptions")) {
			asked.add("switch." + assumption.path("rule").asString(""));
			asked.add(assumption.path("switch").asString(""));
		}
		return Optional.of(asked);
	}

	private static JsonNode json(HttpResponse<String> response) throws IOException {
		if (response.statusCode() / 100 != 2) {
			throw new IOException(response.request().method() + " " + response.request().uri() + ": "
					+ response.statusCode() + " " + response.body());
		}
		return JsonMapper.shared().readTree(response.body());
	}

	private HttpResponse<String> send(String method, String path, @Nullable String body)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.url + path))
			.header("Accept", "application/json")
			.header("Content-Type", "application/json")
			.timeout(TIMEOUT)
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

}
