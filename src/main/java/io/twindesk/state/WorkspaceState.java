package io.twindesk.state;

import java.util.List;
import java.util.Map;

import io.twindesk.access.StoredCredential;
import io.twindesk.agent.AgentSnapshot;
import io.twindesk.user.DirectorySnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The complete content of a workspace, or of a seed.
 *
 * @param workspace name of the workspace from which it was read or for which it is
 * intended; null if the document has none
 * @param settings values by the settings' names; missing ones have their initial values
 */
public record WorkspaceState(@Nullable String workspace, Map<String, String> settings,
		List<StoredCredential> credentials, DirectorySnapshot directory, AgentSnapshot work) {

	/**
	 * Returns the differences of the users to those of a later state, see
	 * {@link StateDiff}.
	 */
	public Map<String, Object> differencesTo(WorkspaceState later) {
		return StateDiff.between(this, later);
	}

	/** Returns the same content with other settings. */
	WorkspaceState withSettings(Map<String, String> others) {
		return new WorkspaceState(this.workspace, others, this.credentials, this.directory, this.work);
	}

}
