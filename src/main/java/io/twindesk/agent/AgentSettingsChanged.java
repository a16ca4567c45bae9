package io.twindesk.agent;

import java.util.Set;

/**
 * Published in the transaction that changes the work data of a user of the current
 * workspace, except the status.
 *
 * @param fields the names of the changed fields
 */
public record AgentSettingsChanged(long userId, Set<String> fields) {
}
