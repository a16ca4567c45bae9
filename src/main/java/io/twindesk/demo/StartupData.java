package io.twindesk.demo;

import io.twindesk.access.CredentialService;
import io.twindesk.state.SeedRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Creates the data of a start before the server is ready, and logs how to create the
 * first credential if there is none.
 */
@Component
@ConditionalOnWebApplication
class StartupData implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(StartupData.class);

	private final DemoProperties properties;

	private final DemoWorkspace demo;

	private final DemoKeyGuard demoKeyGuard;

	private final CredentialService credentialService;

	private final SeedRegistry seedRegistry;

	StartupData(DemoProperties properties, DemoWorkspace demo, DemoKeyGuard demoKeyGuard,
			CredentialService credentialService, SeedRegistry seedRegistry) {
		this.properties = properties;
		this.demo = demo;
		this.demoKeyGuard = demoKeyGuard;
		this.credentialService = credentialService;
		this.seedRegistry = seedRegistry;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.seedRegistry.load();
		if (this.properties.demo()) {
			this.demo.createIfAbsent();
			if (this.demoKeyGuard.anyKeyOpens()) {
				logger.warn("The demo workspace has published keys: do not store real data in it");
			}
			else {
				logger.info("The workspace {} is not the demo workspace; the keys of the demo do not open it",
						DemoWorkspace.NAME);
			}
			return;
		}
		this.demoKeyGuard.check();
		if (!this.credentialService.existsAny()) {
			logger.warn("There is no credential yet, so every request gets 401. Create the first one with the same "
					+ "settings as this server: java -jar twindesk.jar credentials create --workspace W "
					+ "--staff-email E --permissions USER_READ,USER_CUD --full-access");
		}
	}

}
