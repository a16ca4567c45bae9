package io.twindesk.state;

import java.util.List;
import java.util.Map;

import io.twindesk.access.StoredCredential;
import io.twindesk.agent.AgentSnapshot;
import io.twindesk.user.DirectorySnapshot;
import org.jspecify.annotations.Nullable;

/**
 * All that a workspace holds, which is also what a seed holds.
 *
 * @param workspace the name of the workspace that it was read from, or is for; null if it
 * does not say
 * @param settings texts by the settings' names; those that are not there have their
 * initial values
 */
public record WorkspaceState(@Nullable String workspace, Map<String, String> settings,
		List<StoredCredential> credentials, DirectorySnapshot directory, AgentSnapshot work) {

}
