package io.twindesk.demo;

import java.util.List;

import io.twindesk.access.ApiKeyLookup;
import io.twindesk.settings.InvalidSettingException;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Checks the published keys of the demo workspace. A server outside the demo does not
 * open its port while one of them opens a workspace, for example because the database was
 * created by a demo start.
 */
@Component
class DemoKeyGuard implements SmartInitializingSingleton {

	static final String OWNER = "demo-full-access";

	static final String AGENT = "demo-agent";

	static final String VIEWER = "demo-read-only";

	private final DemoProperties properties;

	private final ApiKeyLookup keys;

	DemoKeyGuard(DemoProperties properties, ApiKeyLookup keys) {
		this.properties = properties;
		this.keys = keys;
	}

	@Override
	public void afterSingletonsInstantiated() {
		check();
	}

	/** Whether one of the keys opens a workspace. */
	boolean anyKeyOpens() {
		return List.of(OWNER, AGENT, VIEWER).stream().anyMatch(this::opens);
	}

	/**
	 * Stops a server that is not a demo if a demo key opens a workspace.
	 * @throws InvalidSettingException if one of the keys opens a workspace
	 */
	void check() {
		if (!this.properties.demo() && anyKeyOpens()) {
			throw new InvalidSettingException(
					"The database contains the published keys of the demo workspace, and twindesk.demo is off",
					"Revoke them, with the settings of this server: java -jar twindesk.jar credentials list "
							+ "--workspace demo, then credentials revoke for each of them; or start with "
							+ "--twindesk.demo=true");
		}
	}

	private boolean opens(String key) {
		return this.keys.find(key).isPresent();
	}

}
