package io.twindesk.connector;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Enables virtual threads for requests from JDK 24 on, so that slow clients do not occupy
 * the threads of others. In earlier JDKs, a virtual thread that waits in
 * {@code synchronized} pins its carrier thread, and H2 waits there.
 */
class VirtualThreadsPostProcessor implements EnvironmentPostProcessor {

	private static final int FIRST_JDK = 24;

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		environment.getPropertySources()
			.addLast(new MapPropertySource("twindeskThreads",
					Map.of("spring.threads.virtual.enabled", Runtime.version().feature() >= FIRST_JDK)));
	}

}
