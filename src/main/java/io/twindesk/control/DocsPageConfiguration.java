package io.twindesk.control;

import io.twindesk.demo.DemoProperties;

import java.io.IOException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the files of the page of the OpenAPI documents, and no others. */
@Configuration(proxyBeanMethods = false)
class DocsPageConfiguration {

	private static final Set<String> FILES = Set.of("page.js", "page.css", "swagger-ui-bundle.js", "swagger-ui.css",
			"favicon-32x32.png");

	private static final String VERSION = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

	@Bean
	WebMvcConfigurer docsPageConfigurer(ControlProperties properties, DemoProperties demo) {
		return new WebMvcConfigurer() {

			@Override
			public void addResourceHandlers(ResourceHandlerRegistry registry) {
				if (properties.docs(demo.demo())) {
					registry.addResourceHandler("/_twindesk/docs/*")
						.addResourceLocations(new ClassPathResource("docs/", DocsPageConfiguration.class), swaggerUi())
						.resourceChain(true)
						.addResolver(new ListedFiles());
				}
			}

		};
	}

	/**
	 * Returns the folder of the library, whose name contains its version. Searching the
	 * jar for it takes a fiftieth of a start.
	 */
	private static Resource swaggerUi() {
		try {
			String version = PropertiesLoaderUtils.loadProperties(new ClassPathResource(VERSION))
				.getProperty("version");
			return new ClassPathResource("META-INF/resources/webjars/swagger-ui/" + version + "/");
		}
		catch (IOException ex) {
			throw new IllegalStateException("The library of the page is missing", ex);
		}
	}

	private static final class ListedFiles extends PathResourceResolver {

		@Override
		protected @Nullable Resource getResource(String path, Resource location) throws IOException {
			return FILES.contains(path) ? super.getResource(path, location) : null;
		}

	}

}
