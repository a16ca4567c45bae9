package io.twindesk.demo;

import java.util.List;

import io.twindesk.access.CredentialService;
import io.twindesk.settings.InvalidSettingException;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The keys of the demo workspace, which everybody knows. A server that is no demo does
 * not open its port while one of them opens anything, say because its database was once
 * tried with the demo.
 */
@Component
class DemoKeyGuard implements SmartInitializingSingleton {

	static final String OWNER = "demo-full-access";

	static final String AGENT = "demo-agent";

	static final String VIEWER = "demo-read-only";

	private final DemoProperties properties;

	private final CredentialService credentialService;

	DemoKeyGuard(DemoProperties properties, CredentialService credentialService) {
		this.properties = properties;
		this.credentialService = credentialService;
	}

	@Override
	public void afterSingletonsInstantiated() {
		check();
	}

	/** Whether one of them opens a workspace. */
	boolean open() {
		return List.of(OWNER, AGENT, VIEWER).stream().anyMatch(this::opens);
	}

	/**
	 * Stops a server that is no demo.
	 * @throws InvalidSettingException if one of the keys opens a workspace
	 */
	void check() {
		if (!this.properties.demo() && open()) {
			throw new InvalidSettingException(
					"The database has keys of the demo workspace, which everybody knows, and twindesk.demo is off",
					"Take them away, with the settings of this server: java -jar twindesk.jar credentials list "
							+ "--workspace demo, then credentials revoke for each of them; or start with "
							+ "--twindesk.demo=true");
		}
	}

	private boolean opens(String key) {
		return this.credentialService.find(key).isPresent();
	}

}
