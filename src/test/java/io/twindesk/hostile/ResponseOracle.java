package io.twindesk.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.twindesk.openapi.ApiDocument.ApiCall;
import io.twindesk.openapi.ApiDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What has to be true of every answer, whatever was sent. */
final class ResponseOracle {

	/**
	 * Tomcat's, to an expectation, a transfer coding or a version that it does not know.
	 */
	private static final Set<Integer> NO_HTTP = Set.of(417, 501, 505);

	/** Longer ones are lists of what shorter ones have shown already. */
	private static final int LONG = 20_000;

	private final List<ApiDocument> documents;

	ResponseOracle(List<ApiDocument> documents) {
		this.documents = documents;
	}

	List<String> errors(RawRequest rawRequest, RawConnection.RawResponse rawResponse) {
		List<String> faults = new ArrayList<>();
		boolean noHttp = NO_HTTP.contains(rawResponse.status());
		if (rawResponse.status() >= 500 && !noHttp) {
			faults.add("a fault of the server's");
		}
		if (rawResponse.body().contains("\tat ") || rawResponse.body().contains("Exception")) {
			faults.add("tells of the inside");
		}
		if (rawResponse.headers().containsKey("Set-Cookie")) {
			faults.add("sets a cookie");
		}
		if (rawRequest.method().equals("HEAD")) {
			return faults;
		}
		if (rawResponse.status() >= 400 && !isError(rawResponse)) {
			faults.add("no API's form of an error");
		}
		if (!noHttp && !isOfNoPath(rawResponse.body())) {
			faults.addAll(undocumented(rawRequest, rawResponse));
		}
		return faults;
	}

	/** A head that cannot be read is a 400 even where a document knows of none. */
	private List<String> undocumented(RawRequest rawRequest, RawConnection.RawResponse rawResponse) {
		boolean stream = rawResponse.headers().getOrDefault("Content-Type", "").startsWith("text/event-stream");
		for (ApiDocument document : this.documents) {
			Optional<ApiCall> call = document.operation(rawRequest.method(), rawRequest.path());
			if (call.isPresent()) {
				boolean whole = rawResponse.status() >= 400 || (!stream && rawResponse.body().length() < LONG);
				boolean anybodys = rawResponse.status() == 400
						&& call.get().json().at("/responses/400").isMissingNode();
				return (whole && !anybodys)
						? document.errors(call.get(), rawResponse.status(), rawResponse.headers(), rawResponse.body())
						: List.of();
			}
		}
		return List.of();
	}

	private static boolean isError(RawConnection.RawResponse rawResponse) {
		try {
			JsonNode body = JsonMapper.shared().readTree(rawResponse.body());
			String type = rawResponse.headers().getOrDefault("Content-Type", "");
			boolean deskie = body.path("error").asString("").matches("[a-z_0-9]+") && body.size() == 1;
			boolean omnidesk = body.path("status").asString("").equals("error")
					&& !body.path("message").asString("").isEmpty();
			boolean problem = body.path("status").asInt(0) == rawResponse.status() && body.path("title").isString();
			return (type.startsWith("application/json") && (deskie || omnidesk))
					|| (type.startsWith("application/problem+json") && problem);
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	/** Whether the path could not be read, so that nobody knows whose it is. */
	private static boolean isOfNoPath(String body) {
		return body.contains("\"status\":\"error\"") && body.contains("\"error\":\"");
	}

}
