package io.twindesk.process;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Configures features for a program that starts the server. They apply only to a server,
 * and only if the settings enable them. The methods read the settings themselves, because
 * the build evaluates conditions before the settings are known, see
 * {@link GeneratedContext}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(LaunchProperties.class)
class LaunchConfiguration {

	@Bean
	@Nullable PortFile portFile(LaunchProperties properties, Environment environment) {
		return properties.portFile().isEmpty() ? null : PortFile.of(properties.portFile(), environment);
	}

	/** Exits instead of closing the context, so that a start that hangs ends as well. */
	@Bean(initMethod = "start")
	@Nullable StdinWatcher stdinWatcher(LaunchProperties properties) {
		return properties.exitOnStdinClose() ? new StdinWatcher(System.in, () -> System.exit(0)) : null;
	}

	@Bean
	IdleTime idleTime(LaunchProperties properties) {
		return new IdleTime(properties.stopWhenIdle(), System::nanoTime);
	}

	/** Stops in an orderly way: the shutdown hooks close the server. */
	@Bean(initMethod = "start")
	@Nullable IdleShutdown idleShutdown(LaunchProperties properties, IdleTime idle) {
		Duration limit = properties.stopWhenIdle();
		return (limit != null) ? new IdleShutdown(idle, limit, () -> System.exit(0)) : null;
	}

}
