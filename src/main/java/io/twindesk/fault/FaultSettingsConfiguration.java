package io.twindesk.fault;

import io.twindesk.storage.StorageKind;
import io.twindesk.workspace.Setting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The workspace setting of faults, which commands know as well. */
@Configuration(proxyBeanMethods = false)
class FaultSettingsConfiguration {

	@Bean
	Setting<Boolean> magicValues(StorageKind storage) {
		return Setting.flag("magicValues", storage == StorageKind.MEMORY);
	}

}
