package io.twindesk.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.twindesk.RawConnection;
import io.twindesk.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares each response in a test with the documents of the server: its status, its
 * headers and its body must be documented.
 */
public final class Documented implements Filter {

	private static final Map<Integer, List<ApiDocument>> SERVERS = new ConcurrentHashMap<>();

	@Override
	public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected,
			FilterContext context) {
		Response response = context.next(request, expected);
		Map<String, String> headers = ApiDocument.headers();
		for (Header header : response.headers()) {
			headers.put(header.getName(), header.getValue());
		}
		check(request.getPort(), request.getMethod(), request.getURI().replaceFirst("^https?://[^/]*", ""),
				response.statusCode(), headers, response.asString());
		return response;
	}

	/**
	 * Returns the documents of the server at a port; empty if it does not publish them.
	 */
	public static List<ApiDocument> at(int port) {
		return SERVERS.computeIfAbsent(port, (server) -> {
			List<ApiDocument> documents = new ArrayList<>();
			for (String path : List.of("openapi.json", "openapi/deskie.json", "openapi/omnidesk.json")) {
				RawResponse response = get(server, "/_twindesk/" + path);
				if (response.status() == 200) {
					documents.add(new ApiDocument(response.body()));
				}
			}
			return documents;
		});
	}

	/** Fails if a response to a documented operation is not documented. */
	public static void check(int port, String method, String target, int status, Map<String, String> headers,
			String body) {
		if (isOutsideOfOperations(status, headers, body)) {
			return;
		}
		String path = target.replaceFirst("[?].*", "");
		for (ApiDocument document : at(port)) {
			document.operation(method, path)
				.ifPresent((operation) -> assertThat(document.errors(operation, status, headers, body))
					.as("%s %s returned %s %s, which is not documented", method, path, status, body)
					.isEmpty());
		}
	}

	/**
	 * Checks whether a response belongs to no operation, because the request was not
	 * valid HTTP or because a fault rule has created the response, which can be
	 * arbitrary.
	 */
	private static boolean isOutsideOfOperations(int status, Map<String, String> headers, String body) {
		return status == 501 || status == 505 || headers.containsKey("X-Twindesk-Fault")
				|| (body.contains("\"status\":\"error\"") && body.contains("\"error\":\""));
	}

	private static RawResponse get(int port, String path) {
		try (RawConnection connection = new RawConnection(port)) {
			return connection.send("GET", path, List.of(), "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
