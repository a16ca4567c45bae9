package io.twindesk.event;

/**
 * Published after a commit that stored events of a workspace, to this server only.
 */
public record EventsCommitted(long workspaceId) {

}
