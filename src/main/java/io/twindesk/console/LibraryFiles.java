package io.twindesk.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Finds the files that the pages use of their libraries, and no others. A library is a
 * WebJar; its folder contains its version, which is read at the first use.
 */
class LibraryFiles implements ResourceResolver {

	private static final Map<String, List<String>> FILES = Map.of("org.webjars/swagger-ui",
			List.of("swagger-ui-bundle.js", "swagger-ui.css", "favicon-32x32.png"), "org.webjars.npm/lit-html",
			List.of("lit-html.js", "directive.js", "directive-helpers.js", "async-directive.js", "directives/keyed.js",
					"directives/live.js", "directives/ref.js", "directives/repeat.js"),
			"org.webjars.npm/picocss__pico", List.of("css/pico.min.css"), "org.webjars.npm/uplot",
			List.of("dist/uPlot.esm.js", "dist/uPlot.min.css"));

	@Override
	public @Nullable Resource resolveResource(@Nullable HttpServletRequest request, String requestPath,
			List<? extends Resource> locations, ResourceResolverChain chain) {
		String file = requestPath.startsWith("lib/") ? requestPath.substring("lib/".length()) : requestPath;
		for (Map.Entry<String, List<String>> library : FILES.entrySet()) {
			if (library.getValue().contains(file)) {
				return file(library.getKey(), file);
			}
		}
		return chain.resolveResource(request, requestPath, locations);
	}

	@Override
	public @Nullable String resolveUrlPath(String resourcePath, List<? extends Resource> locations,
			ResourceResolverChain chain) {
		return chain.resolveUrlPath(resourcePath, locations);
	}

	private static Resource file(String library, String file) {
		try {
			Properties build = PropertiesLoaderUtils
				.loadProperties(new ClassPathResource("META-INF/maven/" + library + "/pom.properties"));
			return new ClassPathResource("META-INF/resources/webjars/" + build.getProperty("artifactId") + "/"
					+ build.getProperty("version") + "/" + file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The library " + library + " is missing", ex);
		}
	}

}
