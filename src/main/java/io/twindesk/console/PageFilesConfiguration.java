package io.twindesk.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import io.twindesk.control.ControlProperties;
import io.twindesk.control.ControlProperties.Console;
import io.twindesk.demo.DemoProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the scripts and styles of the pages. Browsers store them and ask with an ETag
 * whether they have changed, because a path has no version.
 */
@Configuration(proxyBeanMethods = false)
class PageFilesConfiguration {

	@Bean
	WebMvcConfigurer pageFilesConfigurer(ControlProperties properties, DemoProperties demo) {
		return new WebMvcConfigurer() {

			@Override
			public void addResourceHandlers(ResourceHandlerRegistry registry) {
				if (properties.docs(demo.demo())) {
					serve(registry, "docs");
				}
				if (properties.console(demo.demo()) != Console.OFF) {
					serve(registry, "console");
				}
			}

		};
	}

	private static void serve(ResourceHandlerRegistry registry, String page) {
		registry.addResourceHandler("/_twindesk/" + page + "/**")
			.addResourceLocations(new ClassPathResource(page + "/", PageFilesConfiguration.class))
			.setUseLastModified(false)
			.setEtagGenerator(PageFilesConfiguration::checksum)
			.setCacheControl(CacheControl.noCache())
			.resourceChain(false)
			.addResolver(new LibraryFiles())
			.addResolver(new OwnFiles());
	}

	/** Returns a weak ETag, because Tomcat compresses no response with a strong one. */
	private static String checksum(Resource file) {
		try (InputStream content = file.getInputStream()) {
			return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
