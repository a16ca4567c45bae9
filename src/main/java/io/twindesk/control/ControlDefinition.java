package io.twindesk.control;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import io.twindesk.openapi.ApiDefinition;
import io.twindesk.workspace.Setting;
import io.twindesk.workspace.SettingsRegistry;

import org.springframework.stereotype.Component;

/** Adds the settings of a workspace to the OpenAPI document of the control API. */
@Component
class ControlDefinition implements ApiDefinition {

	private final SettingsRegistry settings;

	ControlDefinition(SettingsRegistry settings) {
		this.settings = settings;
	}

	@Override
	public String name() {
		return "control";
	}

	@Override
	public Map<String, Map<String, Object>> configuredSchemas() {
		Map<String, Object> settings = new LinkedHashMap<>();
		for (Setting<?> setting : this.settings.all()) {
			Object initial = (setting.initial() instanceof ZoneId zone) ? zone.getId() : setting.initial();
			Map<String, Object> schema = Map.of("type", type(setting.initial()), "default", initial);
			settings.put(setting.name(), schema);
			if (setting.alias() != null) {
				settings.put(setting.alias(), schema);
			}
		}
		return Map.of("Settings", Map.of("properties", settings));
	}

	private static String type(Object value) {
		if (value instanceof Boolean) {
			return "boolean";
		}
		return (value instanceof Integer) ? "integer" : "string";
	}

}
