package io.twindesk.control;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.twindesk.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * A workspace as the control API shows it.
 *
 * @param credentials with their keys, told once, when it is made; not there otherwise
 * @param settings each with the value in force
 * @param removeWhenIdle true if it was made so; not there otherwise
 */
record WorkspaceJson(String name, @JsonInclude(Include.NON_NULL) @Nullable List<CredentialJson> credentials,
		Map<String, Object> settings, @JsonInclude(Include.NON_NULL) @Nullable Boolean removeWhenIdle) {

	static WorkspaceJson of(Workspace workspace, @Nullable List<CredentialJson> credentials,
			Map<String, Object> settings) {
		return new WorkspaceJson(workspace.name(), credentials, settings,
				(workspace.removedWhenIdle() && !workspace.auto()) ? true : null);
	}

}
