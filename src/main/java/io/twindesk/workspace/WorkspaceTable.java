package io.twindesk.workspace;

/**
 * A table of a workspace's data, which its copies hold as well. Its column for the
 * workspace is called {@code workspace_id}.
 *
 * @param copy the table that holds the rows of copies: another one where no two
 * workspaces can have the same
 * @param single whether each workspace has exactly one row, which is there from its
 * making to its end and is what writers lock
 */
public record WorkspaceTable(String name, String copy, boolean single) {

	public static WorkspaceTable of(String name) {
		return new WorkspaceTable(name, name, false);
	}

	/** A table with the one row of each workspace. */
	public static WorkspaceTable ofOne(String name) {
		return new WorkspaceTable(name, name, true);
	}

}
