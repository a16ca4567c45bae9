package io.twindesk.process;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Prepares the port file before anything else starts, so that a failed start leaves no
 * port. Not for a command, which may run in parallel to the server.
 */
class PortFileEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String file = environment.getProperty(PortFile.SETTING, "");
		if (!file.isEmpty() && application.getWebApplicationType() != WebApplicationType.NONE) {
			PortFile.of(file, environment).prepare();
		}
	}

	/** Runs directly after the configuration files have been read. */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 11;
	}

}
