package io.twindesk.control;

import java.util.LinkedHashMap;
import java.util.Map;

import io.twindesk.web.Value;
import io.twindesk.workspace.WorkspaceService;
import io.twindesk.workspace.WorkspaceSettings;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What can be done with a workspace as a whole. */
@RestController
@RequestMapping("/_twindesk/workspaces/{workspace}")
class WorkspaceController {

	private final WorkspaceService workspaces;

	WorkspaceController(WorkspaceService workspaces) {
		this.workspaces = workspaces;
	}

	/**
	 * Changes the named settings, all or none, and answers every setting with the value
	 * in force: <code>{"rateLimitPerMinute": 20, "timeZone": "Europe/Kyiv", …}</code>.
	 */
	@PatchMapping("/settings")
	Map<String, Object> changeSettings(@PathVariable String workspace, Value given) {
		if (!(given instanceof Value.Object body)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The body takes one object of settings");
		}
		Map<String, String> changes = new LinkedHashMap<>();
		body.entries().forEach((name, value) -> changes.put(name, text(name, value)));
		return inForce(this.workspaces.changeSettings(workspace, changes).settings());
	}

	private Map<String, Object> inForce(WorkspaceSettings settings) {
		Map<String, Object> values = new LinkedHashMap<>();
		this.workspaces.settings().forEach((name, setting) -> values.put(name, settings.get(setting)));
		return values;
	}

	private static String text(String name, Value value) {
		if (value instanceof Value.Text text) {
			return text.text();
		}
		if (value instanceof Value.Number number) {
			return number.literal();
		}
		if (value instanceof Value.Flag flag) {
			return String.valueOf(flag.value());
		}
		throw new ResponseStatusException(HttpStatus.BAD_REQUEST, name + " takes a text, a number or true or false");
	}

}
