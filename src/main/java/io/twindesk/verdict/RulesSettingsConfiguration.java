package io.twindesk.verdict;

import io.twindesk.workspace.Setting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The workspace settings of verdicts, which commands know as well. */
@Configuration(proxyBeanMethods = false)
class RulesSettingsConfiguration {

	@Bean
	Setting<RulesMode> rulesMode() {
		return RulesSettings.MODE;
	}

	@Bean
	Setting<Boolean> rulesHeader() {
		return RulesSettings.HEADER;
	}

	@Bean
	Setting<String> report() {
		return RulesSettings.REPORT;
	}

}
