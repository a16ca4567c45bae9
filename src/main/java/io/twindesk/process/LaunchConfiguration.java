package io.twindesk.process;

import java.util.Objects;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Configures features for a program that starts the server. They apply only to a server,
 * and only if the settings enable them.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(LaunchProperties.class)
class LaunchConfiguration {

	@Bean
	@ConditionalOnProperty("twindesk.port-file")
	PortFile portFile(LaunchProperties properties, Environment environment) {
		return PortFile.of(properties.portFile(), environment);
	}

	/** Exits instead of closing the context, so that a start that hangs ends as well. */
	@Bean(initMethod = "start")
	@ConditionalOnBooleanProperty("twindesk.exit-on-stdin-close")
	StdinWatcher stdinWatcher() {
		return new StdinWatcher(System.in, () -> System.exit(0));
	}

	@Bean
	IdleTime idleTime(LaunchProperties properties) {
		return new IdleTime(properties.stopWhenIdle(), System::nanoTime);
	}

	/** Stops in an orderly way: the shutdown hooks close the server. */
	@Bean(initMethod = "start")
	@ConditionalOnProperty("twindesk.stop-when-idle")
	IdleShutdown idleShutdown(LaunchProperties properties, IdleTime idle) {
		return new IdleShutdown(idle, Objects.requireNonNull(properties.stopWhenIdle()), () -> System.exit(0));
	}

}
