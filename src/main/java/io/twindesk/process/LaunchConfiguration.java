package io.twindesk.process;

import java.util.Objects;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Only a server does any of this, and only when it is asked to. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(LaunchProperties.class)
class LaunchConfiguration {

	@Bean
	@ConditionalOnProperty("twindesk.port-file")
	PortFile portFile(LaunchProperties properties, Environment environment) {
		return PortFile.of(properties.portFile(), environment);
	}

	/** Exits rather than closes, so that a start that hangs half-way ends as well. */
	@Bean(initMethod = "start")
	@ConditionalOnBooleanProperty("twindesk.stop-with-input")
	StdinWatcher inputWatch() {
		return new StdinWatcher(System.in, () -> System.exit(0));
	}

	@Bean
	IdleTime idleTime(LaunchProperties properties) {
		return new IdleTime(properties.stopWhenIdle(), System::nanoTime);
	}

	/** Orderly: the shutdown hooks close the server. */
	@Bean(initMethod = "start")
	@ConditionalOnProperty("twindesk.stop-when-idle")
	IdleShutdown idleStop(LaunchProperties properties, IdleTime idle) {
		return new IdleShutdown(idle, Objects.requireNonNull(properties.stopWhenIdle()), () -> System.exit(0));
	}

}
