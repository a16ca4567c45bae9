package io.twindesk.journal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.twindesk.settings.EditDistance;
import io.twindesk.web.Dialect;
import io.twindesk.web.Exchange;
import io.twindesk.web.OperationRegistry.Route;
import io.twindesk.web.OperationRegistry;
import io.twindesk.connector.RejectedPath;
import io.twindesk.web.RequestScalars;
import io.twindesk.web.WorkspaceRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Guesses the intended operation of a request that no route matched, or whose body lacks
 * the wrapper.
 */
@Component
class NearMissFinder {

	private static final List<String> METHODS = List.of("PUT", "POST", "GET", "DELETE");

	/**
	 * Statuses that result from a request's body; other errors occur before the body is
	 * read.
	 */
	private static final Set<Integer> BODY_WAS_READ = Set.of(400, 404, 422);

	private final OperationRegistry operationRegistry;

	private final List<Dialect> dialects;

	NearMissFinder(OperationRegistry operationRegistry, List<Dialect> dialects) {
		this.operationRegistry = operationRegistry;
		this.dialects = dialects;
	}

	/** Returns the guess, null if there is none. */
	@Nullable NearMiss find(WorkspaceRequest workspaceRequest, Exchange exchange) {
		String operation = workspaceRequest.operation();
		String rejection = RejectionReason.of(workspaceRequest.failure(), exchange);
		if (rejection != null) {
			NearMiss guess = (operation == null) ? route(exchange.method(), RejectedPath.plain(exchange.route()))
					: null;
			return new NearMiss((guess != null) ? guess.operation() : operation, rejection);
		}
		if (operation == null) {
			NearMiss guess = route(exchange.method(), exchange.route());
			return (guess != null || HttpMethod.OPTIONS.matches(exchange.method())) ? guess
					: new NearMiss(null, "No route has this path or a similar one");
		}
		if (isIgnoredJson(operation, exchange)) {
			return new NearMiss(operation, FormBody.REASON);
		}
		return wrapper(operation, exchange);
	}

	/**
	 * Checks whether JSON was read as a form with a single, meaningless field. A success
	 * has changed nothing then, if the operation reads a body.
	 */
	private boolean isIgnoredJson(String operation, Exchange exchange) {
		Integer status = exchange.status();
		if (status == null || !FormBody.isJsonAsForm(exchange)) {
			return false;
		}
		return status == 400 || ((status < 300 || BODY_WAS_READ.contains(status)) && this.dialects.stream()
			.filter((dialect) -> dialect.has(operation))
			.anyMatch((dialect) -> dialect.envelopedOperations().contains(operation)
					|| (dialect.envelope().isEmpty() && !exchange.method().equals("GET"))));
	}

	/** Finds the operation at a path, or at a similar path. */
	private @Nullable NearMiss route(String method, String path) {
		List<Route> routes = this.operationRegistry.all();
		String bare = StringUtils.trimTrailingCharacter(path, '/');
		return at(routes, method, path, "").or(() -> at(routes, method, path + ".json", "The path must end in .json"))
			.or(() -> at(routes, method, bare, "The path must not end with a slash"))
			.or(() -> at(routes, method, bare + ".json", "The path must end in .json, without a slash"))
			.or(() -> at(routes, method, path.replaceFirst("\\.json$", ""), "The path must not end in .json"))
			.or(() -> at(routes, method, "/api" + path, "The path must begin with /api"))
			.or(() -> closest(routes, method, path))
			.orElse(null);
	}

	private @Nullable NearMiss wrapper(String operation, Exchange exchange) {
		Integer status = exchange.status();
		if (status == null || !BODY_WAS_READ.contains(status)) {
			return null;
		}
		RequestScalars scalars = RequestScalars.ofBody(exchange.request());
		for (Dialect dialect : this.dialects) {
			String wrapper = dialect.envelope();
			boolean wrapped = dialect.envelopedOperations().contains(operation);
			if (dialect.has(operation) && !wrapper.isEmpty() && wrapped != scalars.hasParent(wrapper)) {
				return new NearMiss(operation,
						"The body has " + (wrapped ? "no" : "a needless") + " \"" + wrapper + "\" around its fields");
			}
		}
		return null;
	}

	/** Finds a route at a path, preferably one with the method. */
	private static Optional<NearMiss> at(List<Route> routes, String method, String path, String reason) {
		List<Route> matching = routes.stream().filter((route) -> route.isAt(path)).toList();
		return matching.stream()
			.min(Comparator.comparing((route) -> likelihood(route, method)))
			.map((route) -> new NearMiss(route.operation(),
					route.method().equals(method) ? reason : reason(matching, method, reason)));
	}

	/** Ranks methods: a client that uses a wrong method most often means PUT. */
	private static int likelihood(Route route, String method) {
		return route.method().equals(method) ? -1 : METHODS.indexOf(route.method());
	}

	private static String reason(List<Route> matching, String method, String reason) {
		String methods = matching.stream().map(Route::method).distinct().sorted().collect(Collectors.joining(" or "));
		String wrongMethod = "The method is " + methods + ", not " + method;
		return reason.isEmpty() ? wrongMethod : reason + "; " + wrongMethod;
	}

	private static Optional<NearMiss> closest(List<Route> routes, String method, String path) {
		String plain = plain(path);
		Route nearest = routes.stream()
			.min(Comparator.<Route>comparingInt((route) -> EditDistance.of(plain, plain(route.plainPath())))
				.thenComparing((route) -> !route.method().equals(method)))
			.orElse(null);
		if (nearest == null || EditDistance.of(plain, plain(nearest.plainPath())) > plain.length() / 3) {
			return Optional.empty();
		}
		return Optional.of(new NearMiss(nearest.operation(),
				"The closest route is " + nearest.method() + " " + nearest.plainPath()));
	}

	/**
	 * Replaces numbers and path parameters by the same text, so that they compare as
	 * equal.
	 */
	private static String plain(String path) {
		String bounded = (path.length() > 200) ? path.substring(0, 200) : path;
		return bounded.replaceAll("\\{[^}]*}|(?<=/)[0-9]+", "1");
	}

}
