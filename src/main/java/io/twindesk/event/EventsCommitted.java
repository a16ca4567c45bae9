package io.twindesk.event;

/**
 * Something new may be among a workspace's events; told after the commit, to this server
 * alone.
 */
public record EventsCommitted(long workspaceId) {

}
