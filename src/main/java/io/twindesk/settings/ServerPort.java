package io.twindesk.settings;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Rejects an invalid port. Boot would accept -1, with which the server does not listen at
 * all.
 */
class ServerPort implements EnvironmentPostProcessor, Ordered {

	private static final int MAX_PORT = 65535;

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String port = environment.getProperty("server.port", "").trim();
		if (!port.isEmpty() && !(port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= MAX_PORT)) {
			throw new InvalidSettingException("server.port is '" + port + "'",
					"Set it to a port from 1 to " + MAX_PORT + ", or to 0 for any free port");
		}
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
