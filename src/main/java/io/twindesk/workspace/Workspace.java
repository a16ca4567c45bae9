package io.twindesk.workspace;

/**
 * An account of a help desk. Everything else belongs to exactly one.
 *
 * @param id the number that its rows carry; never on the wire
 * @param name {@code [a-z0-9-]{1,40}}, the sub-domain and the name in the control API
 * @param settings what was set, over the defaults
 * @param time how its time is made of the server's
 * @param auto whether it was made by the first use of its key
 * @param removedWhenIdle whether it is removed after it has been idle for half an hour
 */
public record Workspace(long id, String name, WorkspaceSettings settings, ClockSetting time, boolean auto,
		boolean removedWhenIdle) {
}
