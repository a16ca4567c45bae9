package io.twindesk.omnidesk;

import io.twindesk.rules.SwitchSet;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The workspace settings of this dialect, which commands know as well. */
@Configuration(proxyBeanMethods = false)
class OmnideskSettingsConfiguration {

	@Bean
	SwitchSet omnideskSwitches() {
		return new SwitchSet("omnidesk", OmnideskSwitches.ALL);
	}

}
