package io.twindesk.workspace;

import java.util.Set;

/**
 * Published when settings of a workspace are changed, inside the changing transaction.
 *
 * @param names the names of the changed settings
 */
public record WorkspaceSettingsChanged(Workspace workspace, Set<String> names) {
}
