package io.twindesk.hostile;

import java.lang.reflect.Method;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An additional route of the running server, until it is closed. */
final class PlantedRoute implements AutoCloseable {

	private final RequestMappingHandlerMapping routes;

	private final RequestMappingInfo route;

	private PlantedRoute(RequestMappingHandlerMapping routes, RequestMappingInfo route) {
		this.routes = routes;
		this.route = route;
	}

	/**
	 * Maps GET requests for a path to the only public method that the handler declares.
	 */
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
