package io.twindesk.omnidesk;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import io.twindesk.rules.SwitchPositions;
import io.twindesk.web.ContextPath;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Responses of write operations: 204 without a body or, if the workspace is set so, 200
 * with <code>{"type": "result", "message": "…"}</code>.
 */
@Component
class OmnideskWriteResponses {

	private final SwitchPositions switches;

	private final OmnideskShape shape;

	OmnideskWriteResponses(SwitchPositions switches, OmnideskShape shape) {
		this.switches = switches;
		this.shape = shape;
	}

	ResponseEntity<Object> toResponse(String message) {
		return isResult() ? ResponseEntity.ok((Object) result(message)) : ResponseEntity.noContent().build();
	}

	/** Returns the response for a new resource, with its location. */
	ResponseEntity<Object> created(long id, String message) {
		URI location = ContextPath.location("/api/v2/user/" + id);
		if (!isResult()) {
			return ResponseEntity.noContent().location(location).build();
		}
		Map<String, Object> result = result(message);
		result.put("id", this.shape.id(id));
		return ResponseEntity.ok().location(location).body(result);
	}

	private boolean isResult() {
		return this.switches.assume(OmnideskSwitches.WRITE_RESPONSE, OmnideskSwitches.RESPONSE)
			.equals(OmnideskSettings.RESULT);
	}

	private static Map<String, Object> result(String message) {
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("type", "result");
		result.put("message", message);
		return result;
	}

}
