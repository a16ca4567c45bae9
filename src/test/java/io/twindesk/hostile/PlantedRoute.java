package io.twindesk.hostile;

import java.lang.reflect.Method;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A route that is in the running server until it is closed, as if it were its own. */
final class PlantedRoute implements AutoCloseable {

	private final RequestMappingHandlerMapping routes;

	private final RequestMappingInfo route;

	private PlantedRoute(RequestMappingHandlerMapping routes, RequestMappingInfo route) {
		this.routes = routes;
		this.route = route;
	}

	/** Answers a path's GET by the one public method that the handler declares. */
	static PlantedRoute get(RequestMappingHandlerMapping routes, String path, Object handler) {
		Method method = Stream.of(handler.getClass().getDeclaredMethods())
			.filter((declared) -> !declared.isSynthetic())
			.findFirst()
			.orElseThrow();
		RequestMappingInfo route = RequestMappingInfo.paths(path)
			.methods(RequestMethod.GET)
			.options(routes.getBuilderConfiguration())
			.build();
		routes.registerMapping(route, handler, method);
		return new PlantedRoute(routes, route);
	}

	@Override
	public void close() {
		this.routes.unregisterMapping(this.route);
	}

}
