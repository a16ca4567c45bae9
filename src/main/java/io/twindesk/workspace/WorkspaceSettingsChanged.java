package io.twindesk.workspace;

import java.util.Set;

/**
 * Some of a workspace's settings are set; told inside the transaction that does it.
 *
 * @param names of those settings
 */
public record WorkspaceSettingsChanged(Workspace workspace, Set<String> names) {
}
