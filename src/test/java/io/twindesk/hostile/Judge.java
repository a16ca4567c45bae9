package io.twindesk.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.twindesk.openapi.ApiDocument;
import io.twindesk.openapi.ApiDocument.ApiCall;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What has to be true of every answer, whatever was sent. */
final class Judge {

	/**
	 * Tomcat's, to an expectation, a transfer coding or a version that it does not know.
	 */
	private static final Set<Integer> NO_HTTP = Set.of(417, 501, 505);

	/** Longer ones are lists of what shorter ones have shown already. */
	private static final int LONG = 20_000;

	private final List<ApiDocument> documents;

	Judge(List<ApiDocument> documents) {
		this.documents = documents;
	}

	List<String> faults(Sent sent, Line.Answer answer) {
		List<String> faults = new ArrayList<>();
		boolean noHttp = NO_HTTP.contains(answer.status());
		if (answer.status() >= 500 && !noHttp) {
			faults.add("a fault of the server's");
		}
		if (answer.body().contains("\tat ") || answer.body().contains("Exception")) {
			faults.add("tells of the inside");
		}
		if (answer.headers().containsKey("Set-Cookie")) {
			faults.add("sets a cookie");
		}
		if (sent.method().equals("HEAD")) {
			return faults;
		}
		if (answer.status() >= 400 && !isError(answer)) {
			faults.add("no API's form of an error");
		}
		if (!noHttp && !isOfNoPath(answer.body())) {
			faults.addAll(undocumented(sent, answer));
		}
		return faults;
	}

	/** A head that cannot be read is a 400 even where a document knows of none. */
	private List<String> undocumented(Sent sent, Line.Answer answer) {
		boolean stream = answer.headers().getOrDefault("Content-Type", "").startsWith("text/event-stream");
		for (ApiDocument document : this.documents) {
			Optional<ApiCall> call = document.operation(sent.method(), sent.path());
			if (call.isPresent()) {
				boolean whole = answer.status() >= 400 || (!stream && answer.body().length() < LONG);
				boolean anybodys = answer.status() == 400 && call.get().json().at("/responses/400").isMissingNode();
				return (whole && !anybodys)
						? document.faults(call.get(), answer.status(), answer.headers(), answer.body()) : List.of();
			}
		}
		return List.of();
	}

	private static boolean isError(Line.Answer answer) {
		try {
			JsonNode body = JsonMapper.shared().readTree(answer.body());
			String type = answer.headers().getOrDefault("Content-Type", "");
			boolean deskie = body.path("error").asString("").matches("[a-z_0-9]+") && body.size() == 1;
			boolean omnidesk = body.path("status").asString("").equals("error")
					&& !body.path("message").asString("").isEmpty();
			boolean problem = body.path("status").asInt(0) == answer.status() && body.path("title").isString();
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
