package io.twindesk.control;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.twindesk.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * JSON of a workspace.
 *
 * @param credentials the credentials with their keys, only in the response to its
 * creation
 * @param settings all settings with their effective values
 * @param removeWhenIdle true or absent
 */
record WorkspaceJson(String name, @JsonInclude(Include.NON_NULL) @Nullable List<CredentialJson> credentials,
		Map<String, Object> settings, @JsonInclude(Include.NON_NULL) @Nullable Boolean removeWhenIdle) {

	static WorkspaceJson of(Workspace workspace, @Nullable List<CredentialJson> credentials,
			Map<String, Object> settings) {
		return new WorkspaceJson(workspace.name(), credentials, settings,
				(workspace.removedWhenIdle() && !workspace.auto()) ? true : null);
	}

}
