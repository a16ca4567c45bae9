package io.twindesk.web;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the same routes as Spring. Spring compares a request with all conditions of each
 * route if no route has exactly its path, which took a tenth of a read; most routes have
 * another method or another beginning, and are not compared here.
 */
class RouteMapping extends RequestMappingHandlerMapping {

	/** Methods that match a route only by their own name. */
	private static final Set<String> PLAIN_METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

	private final Map<RequestMappingInfo, Route> routes = new ConcurrentHashMap<>();

	@Override
	protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
			throws Exception {
		return super.lookupHandlerMethod(lookupPath, new Lookup(request));
	}

	@Override
	protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
		if (request instanceof Lookup lookup && !mayMatch(info, lookup)) {
			return null;
		}
		return super.getMatchingMapping(info, request);
	}

	private boolean mayMatch(RequestMappingInfo info, Lookup lookup) {
		Route route = this.routes.get(info);
		if (route == null) {
			route = Route.of(info);
			this.routes.put(info, route);
		}
		return route.mayMatch(lookup);
	}

	/** A request while its route is searched for. */
	private static final class Lookup extends HttpServletRequestWrapper {

		private final String method;

		private final String path;

		private final boolean plainMethod;

		private final boolean plainPath;

		Lookup(HttpServletRequest request) {
			super(request);
			this.method = request.getMethod();
			this.path = ContextPath.without(request);
			this.plainMethod = PLAIN_METHODS.contains(this.method);
			this.plainPath = this.path.indexOf('%') < 0 && this.path.indexOf(';') < 0;
		}

	}

	/**
	 * What is compared of a route.
	 *
	 * @param methods empty for any method
	 * @param beginnings of the paths, up to the first variable
	 */
	private record Route(Set<String> methods, Set<String> beginnings) {

		static Route of(RequestMappingInfo info) {
			PathPatternsRequestCondition paths = info.getPathPatternsCondition();
			return new Route(
					info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet()),
					(paths != null) ? paths.getPatterns().stream().map(Route::beginning).collect(Collectors.toSet())
							: Set.of(""));
		}

		private static String beginning(PathPattern pattern) {
			return pattern.getPatternString().split("[{*?\\\\]", 2)[0];
		}

		boolean mayMatch(Lookup lookup) {
			if (lookup.plainMethod && !this.methods.isEmpty() && !this.methods.contains(lookup.method)) {
				return false;
			}
			if (!lookup.plainPath) {
				return true;
			}
			for (String beginning : this.beginnings) {
				if (lookup.path.startsWith(beginning)) {
					return true;
				}
			}
			return false;
		}

	}

}
