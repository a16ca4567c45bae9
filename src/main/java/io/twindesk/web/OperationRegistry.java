package io.twindesk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.twindesk.access.VendorOperation;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Lists the operations and their routes. */
@Component
public class OperationRegistry {

	private final ObjectProvider<RequestMappingHandlerMapping> mappings;

	OperationRegistry(ObjectProvider<RequestMappingHandlerMapping> mappings) {
		this.mappings = mappings;
	}

	/** All routes of operations, sorted by the operation's name. */
	public List<Route> all() {
		return this.mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().entrySet().stream())
			.flatMap((route) -> routes(route.getKey(), route.getValue()))
			.sorted(Comparator.comparing(Route::operation))
			.toList();
	}

	/** The operation with a route for this method and path, null if there is none. */
	public @Nullable String at(String method, String path) {
		String routeMethod = method.equals("HEAD") ? "GET" : method;
		return all().stream()
			.filter((route) -> route.method().equals(routeMethod) && route.isAt(path))
			.min(Comparator.comparing(Route::path, PathPattern.SPECIFICITY_COMPARATOR))
			.map(Route::operation)
			.orElse(null);
	}

	/** The methods for which a path has operations; HEAD in addition to GET. */
	public List<String> methodsAt(String path) {
		return all().stream()
			.filter((route) -> route.isAt(path))
			.map(Route::method)
			.flatMap((method) -> method.equals("GET") ? Stream.of(method, "HEAD") : Stream.of(method))
			.distinct()
			.sorted()
			.toList();
	}

	/** The names of all operations. */
	public List<String> names() {
		return all().stream().map(Route::operation).distinct().toList();
	}

	/**
	 * Whether a pattern matches an operation: its name, {@code deskie.*} for all of a
	 * dialect, {@code *} for all.
	 */
	public static boolean matches(String pattern, @Nullable String operation) {
		if (pattern.equals("*")) {
			return true;
		}
		return operation != null && (pattern.endsWith(".*")
				? operation.startsWith(pattern.substring(0, pattern.length() - 1)) : pattern.equals(operation));
	}

	/** The error message for a pattern, null if it matches an operation. */
	public @Nullable String errorOf(String pattern) {
		List<String> names = names();
		return names.stream().anyMatch((name) -> matches(pattern, name)) ? null : "unknown operation; allowed: *, "
				+ Stream.concat(patterns(names), names.stream()).collect(Collectors.joining(", "));
	}

	/** Returns a pattern for each dialect. */
	private static Stream<String> patterns(List<String> names) {
		return names.stream().map((name) -> name.substring(0, name.indexOf('.')) + ".*").distinct();
	}

	private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
		VendorOperation vendorOperation = handler.getMethodAnnotation(VendorOperation.class);
		if (vendorOperation == null || info.getPathPatternsCondition() == null) {
			return Stream.empty();
		}
		return info.getMethodsCondition()
			.getMethods()
			.stream()
			.flatMap((method) -> Objects.requireNonNull(info.getPathPatternsCondition())
				.getPatterns()
				.stream()
				.map((path) -> new Route(vendorOperation.value(), method.name(), path)));
	}

	/** The method and path of an operation. */
	public record Route(String operation, String method, PathPattern path) {

		/**
		 * Whether the route matches a path, for any method; a path that cannot be decoded
		 * matches none.
		 */
		public boolean isAt(String path) {
			try {
				return this.path.matches(PathContainer.parsePath(path));
			}
			catch (IllegalArgumentException ex) {
				return false;
			}
		}

		/** The path with only the names of its variables in braces. */
		public String plainPath() {
			return this.path.getPatternString().replaceAll("\\{([a-zA-Z]+):(?:[^{}]|\\{[^}]*})*}", "{$1}");
		}

	}

}
