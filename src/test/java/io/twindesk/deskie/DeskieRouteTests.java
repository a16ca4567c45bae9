package io.twindesk.deskie;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import io.twindesk.OneDatabaseServerTest;
import io.twindesk.RawHttp;
import io.twindesk.RawResponse;
import io.twindesk.TestWorkspace;
import io.twindesk.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("long")
@OneDatabaseServerTest
class DeskieRouteTests {

	private final TestWorkspace testWorkspace;

	private final RawHttp http;

	DeskieRouteTests(TestWorkspaces testWorkspaces) {
		this.testWorkspace = testWorkspaces.open();
		this.http = RawHttp.of(this.testWorkspace);
	}

	static Stream<DeskieRoutes.Route> routesOfNobody() {
		return DeskieRoutes.ofUser("4711");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("routesOfNobody")
	void anUnknownIdIsNotFound(DeskieRoutes.Route route) {
		this.testWorkspace.create("jane@acme.test");
		ErrorResponses.assertRejected(this.http.json(route.method(), route.path(), body(route.path())), 404,
				"user_not_found");
	}

	static Stream<Arguments> routesWithWrongIds() {
		return Stream
			.of("0", "-1", "1.5", "1e0", "0x1", "+1", "01", "%EF%BC%91", "%D9%A1", "%20", "1%20", "%201", "one",
					"identification.json.json", "identification.x", "2147483648", "9223372036854775807",
					"9223372036854775808", "18446744073709551617", "1".repeat(5000), "1,2", "1'", "%C3%A4")
			.flatMap((id) -> DeskieRoutes.ofUser(id).map((route) -> Arguments.of(route.method(), id, route.path())));
	}

	@ParameterizedTest(name = "{0} of {1}")
	@MethodSource("routesWithWrongIds")
	void eachIdHasOneSpelling(String method, String id, String path) {
		this.testWorkspace.create("jane@acme.test");
		ErrorResponses.assertRejected(this.http.json(method, path, body(path)), 404, "user_not_found");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "/api", "/api/", "/api/users", "/api/users/", "/api/users/1", "/api/users.json/",
			"/api/users.xml", "/api/USERS.json", "/api/Users/1.json", "/api/users/1.json/", "/api/users/1.xml",
			"/api/users/1/block", "/api/users/1/merge.json", "/api/users/1/block.json/now.json", "/api/cases.json",
			"/api/v1/users.json", "/api/users/identification", "/api/error", "/api/%D0%BA.json" })
	void anUnknownRouteIsNotFoundWithAnyMethod(String path) {
		this.testWorkspace.create("jane@acme.test");
		for (String method : Set.of("GET", "POST", "PUT", "DELETE")) {
			ErrorResponses.assertRejected(this.http.json(method, path, "{}"), 404, "not_found");
		}
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "*/*", "text/*", "application/json; charset=nonsense", "json", "/", ";" })
	void anUnknownRouteIsNotFoundWithAnyTypeOfBody(String type) {
		ErrorResponses.assertRejected(this.http.send("PUT", "/api/users/1/unlink", type, new byte[] { 'x' }), 404,
				"not_found");
	}

	static Stream<Arguments> wrongMethods() {
		return DeskieRoutes.paths("1")
			.stream()
			.flatMap((path) -> DeskieRoutes.METHODS.stream()
				.filter((method) -> !path.methods().contains(method))
				.map((method) -> Arguments.of(method, path)));
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("wrongMethods")
	void aWrongMethodGetsTheAllowedMethods(String method, DeskieRoutes.Path path) {
		this.testWorkspace.create("jane@acme.test");
		RawResponse response = this.http.send(method, path.path());
		ErrorResponses.assertRejected(response, 405, "method_not_allowed");
		Set<String> allowed = new HashSet<>(path.methods());
		if (allowed.contains("GET")) {
			allowed.add("HEAD");
		}
		assertThat(response.headers().get("Allow").split(", ?")).containsExactlyInAnyOrderElementsOf(allowed);
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("wrongMethods")
	void aWrongMethodChangesNothing(String method, DeskieRoutes.Path path) {
		this.testWorkspace.create("jane@acme.test");
		String before = this.testWorkspace.get("/api/users/1.json").asString();
		this.http.json(method, path.path(), "{\"user\":{\"user_full_name\":\"Changed\"}}");
		assertThat(this.testWorkspace.get("/api/users/1.json").asString()).isEqualTo(before);
	}

	private static String body(String path) {
		return path.endsWith("link.json") ? "{\"user_id\":1}" : "{\"user\":{\"user_full_name\":\"Changed\"}}";
	}

}
