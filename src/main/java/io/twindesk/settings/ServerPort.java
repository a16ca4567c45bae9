package io.twindesk.settings;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Rejects a port that no server can listen on. Boot takes -1 for a server that listens
 * nowhere.
 */
class ServerPort implements EnvironmentPostProcessor, Ordered {

	private static final int HIGHEST = 65535;

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String port = environment.getProperty("server.port", "").trim();
		if (!port.isEmpty() && !(port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= HIGHEST)) {
			throw new InvalidSettingException("server.port is '" + port + "'",
					"Set it to a port from 1 to " + HIGHEST + ", or to 0 for any that is free");
		}
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
