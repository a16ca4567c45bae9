package io.twindesk.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The responses of a server to one request of each kind and variant. */
final class Recording {

	private final Map<String, Exchange> exchanges = new LinkedHashMap<>();

	/** Sends each request once. */
	static Recording of(Requests requests, Connection connection) throws IOException {
		Recording recording = new Recording();
		for (RequestKind kind : requests.kinds()) {
			for (int number = 0; number < requests.variants(kind); number++) {
				Request request = requests.request(kind, number);
				Response response = connection.send(request);
				requireStatus(request, response);
				recording.exchanges.put(request.line(), new Exchange(request, response));
			}
		}
		return recording;
	}

	Collection<Exchange> exchanges() {
		return this.exchanges.values();
	}

	/** Requires the recorded response, byte for byte. */
	void requireSame(Request request, Response response) {
		requireStatus(request, response);
		if (!Arrays.equals(recorded(request).body(), response.body())) {
			throw new UnexpectedResponseException(request, response, recorded(request).text());
		}
	}

	/** Requires the recorded response, except for values that differ each time. */
	void requireEquivalent(Request request, Response response) {
		requireStatus(request, response);
		String expected = withoutVariables(request.kind(), recorded(request).text());
		String body = response.text();
		if (!withoutVariables(request.kind(), body).equals(expected) || !body.contains(request.echo())) {
			throw new UnexpectedResponseException(request, response, expected);
		}
	}

	private Response recorded(Request request) {
		return this.exchanges.get(request.line()).response();
	}

	private static void requireStatus(Request request, Response response) {
		if (response.status() != request.kind().status()) {
			throw new UnexpectedResponseException(request, response, "status " + request.kind().status());
		}
	}

	private static String withoutVariables(RequestKind kind, String body) {
		if (kind.variables().isEmpty()) {
			return body;
		}
		return Pattern.compile("\"(" + String.join("|", kind.variables()) + ")\":( ?)(\"[^\"]*\"|\\d+)")
			.matcher(body)
			.replaceAll("\"$1\":$2…");
	}

	/** A request and its response. */
	record Exchange(Request request, Response response) {
	}

}
