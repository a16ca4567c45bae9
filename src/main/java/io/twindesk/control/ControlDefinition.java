package io.twindesk.control;

import java.util.LinkedHashMap;
import java.util.Map;

import io.twindesk.openapi.ApiDefinition;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.stereotype.Component;

/** Adds the settings of a workspace to the OpenAPI document of the control API. */
@Component
class ControlDefinition implements ApiDefinition {

	private final WorkspaceService workspaces;

	ControlDefinition(WorkspaceService workspaces) {
		this.workspaces = workspaces;
	}

	@Override
	public String name() {
		return "control";
	}

	@Override
	public Map<String, Map<String, Object>> configuredSchemas() {
		Map<String, Object> settings = new LinkedHashMap<>();
		this.workspaces.settings()
			.values()
			.forEach((setting) -> settings.put(setting.name(),
					Map.of("type", type(setting.initial()), "default", setting.initial())));
		return Map.of("Settings", Map.of("properties", settings));
	}

	private static String type(Object value) {
		if (value instanceof Boolean) {
			return "boolean";
		}
		return (value instanceof Integer) ? "integer" : "string";
	}

}
