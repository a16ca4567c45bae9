package io.twindesk.omnidesk;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import io.twindesk.web.ContextPath;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Responses of write operations: 204 without a body or, if the workspace is set so, 200
 * with <code>{"type": "result", "message": "…"}</code>.
 */
@Component
class OmnideskWriteResponses {

	private final WorkspaceContext workspaceContext;

	OmnideskWriteResponses(WorkspaceContext workspaceContext) {
		this.workspaceContext = workspaceContext;
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
		result.put("id", id);
		return ResponseEntity.ok().location(location).body(result);
	}

	private boolean isResult() {
		return this.workspaceContext.get()
			.settings()
			.get(OmnideskSettings.WRITE_RESPONSE)
			.equals(OmnideskSettings.RESULT);
	}

	private static Map<String, Object> result(String message) {
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("type", "result");
		result.put("message", message);
		return result;
	}

}
