package io.twindesk.web;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Answers each call on a thread of its own where threads cost next to nothing, so that
 * who sends slowly keeps nobody from being answered, with a key as without. From JDK 24
 * on: before that, a virtual thread that waits inside of {@code synchronized} holds a
 * real one, and H2 waits there.
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
