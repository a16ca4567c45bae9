package io.twindesk.user;

import java.util.Set;

/**
 * Published in the transaction that changes the data, the state or the links of a user of
 * the current workspace.
 *
 * @param fields the names of the changed fields
 */
public record UserChanged(long userId, Set<String> fields) {
}
