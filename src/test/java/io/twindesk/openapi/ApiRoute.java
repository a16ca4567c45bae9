package io.twindesk.openapi;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * One route of the running server.
 *
 * @param path with its variables as OpenAPI writes them, {@code /api/users/{id}.json}
 */
record ApiRoute(String method, String path, HandlerMethod handler) {

	private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(:([^{}]|\\{[^{}]*})*)?}");

	static Stream<ApiRoute> of(RequestMappingInfo mapping, HandlerMethod handler) {
		return mapping.getPatternValues()
			.stream()
			.flatMap((pattern) -> mapping.getMethodsCondition()
				.getMethods()
				.stream()
				.map((method) -> new ApiRoute(method.name(), VARIABLE.matcher(pattern).replaceAll("{$1}"), handler)));
	}

}
