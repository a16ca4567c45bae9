package io.twindesk.process;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/** Creates the generated context with an {@link IndexedBeanFactory}. */
class GeneratedContextFactory implements ApplicationContextFactory, Ordered {

	@Override
	public @Nullable ConfigurableApplicationContext create(@Nullable WebApplicationType type) {
		return (type == WebApplicationType.SERVLET && AotDetector.useGeneratedArtifacts())
				? new ServletWebServerApplicationContext(new IndexedBeanFactory()) : null;
	}

	/** Runs before Spring Boot's. */
	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
