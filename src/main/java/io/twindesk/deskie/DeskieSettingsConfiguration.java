package io.twindesk.deskie;

import java.time.ZoneId;

import io.twindesk.rules.SwitchSet;
import io.twindesk.workspace.Setting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The workspace settings of this dialect, which commands know as well. */
@Configuration(proxyBeanMethods = false)
class DeskieSettingsConfiguration {

	@Bean
	SwitchSet deskieSwitches() {
		return new SwitchSet("deskie", DeskieSwitches.ALL);
	}

	@Bean
	Setting<Boolean> deskieListDisabled() {
		return DeskieSettings.LIST_DISABLED;
	}

	@Bean
	Setting<ZoneId> deskieTimeZone() {
		return DeskieSettings.TIME_ZONE;
	}

}
