package io.twindesk.workspace;

/**
 * A help desk account. All other data belongs to exactly one workspace.
 *
 * @param id the number in its rows; never sent to clients
 * @param name {@code [a-z0-9-]{1,40}}, used as the subdomain and in the control API
 * @param settings the values that differ from the defaults
 * @param time the workspace's clock
 * @param auto whether it was created by the first use of its key
 * @param removedWhenIdle whether it is deleted after half an hour without use
 */
public record Workspace(long id, String name, WorkspaceSettings settings, ClockSetting time, boolean auto,
		boolean removedWhenIdle) {
}
