package io.twindesk.agent;

/**
 * Published in the transaction that changes the status of a user of the current
 * workspace.
 *
 * @param locked whether the status is locked
 */
public record AgentStatusChanged(long userId, long statusId, boolean locked) {
}
