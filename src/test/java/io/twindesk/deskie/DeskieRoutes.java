package io.twindesk.deskie;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Deskie's eleven routes, for tests that apply to each of them. */
final class DeskieRoutes {

	static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO", "get");

	private DeskieRoutes() {
	}

	/** Returns each path for the user with this id, with its methods. */
	static List<Path> paths(String id) {
		String user = "/api/users/" + id;
		return List.of(new Path("/api/users.json", Set.of("GET", "POST")),
				new Path("/api/users/identification.json", Set.of("POST")),
				new Path(user + ".json", Set.of("GET", "PUT", "DELETE")), new Path(user + "/link.json", Set.of("PUT")),
				new Path(user + "/unlink.json", Set.of("PUT")), new Path(user + "/disable.json", Set.of("PUT")),
				new Path(user + "/block.json", Set.of("PUT")), new Path(user + "/restore.json", Set.of("PUT")));
	}

	static Stream<Route> all(String id) {
		return paths(id).stream()
			.flatMap((path) -> path.methods().stream().sorted().map((method) -> new Route(method, path.path())));
	}

	/** Returns the routes of one user. */
	static Stream<Route> ofUser(String id) {
		return all(id).filter((route) -> route.path().startsWith("/api/users/" + id));
	}

	/** Returns the routes with a request body. */
	static Stream<Route> withBody(String id) {
		return Stream.of(new Route("POST", "/api/users.json"), new Route("POST", "/api/users/identification.json"),
				new Route("PUT", "/api/users/" + id + ".json"), new Route("PUT", "/api/users/" + id + "/link.json"),
				new Route("PUT", "/api/users/" + id + "/unlink.json"));
	}

	record Path(String path, Set<String> methods) {
	}

	record Route(String method, String path) {

		boolean isWrite() {
			return !this.method.equals("GET");
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
