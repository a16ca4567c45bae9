package io.twindesk.user;

import java.util.Set;

/**
 * Published in the transaction that creates a user of the current workspace.
 *
 * @param fields the names of the fields that are set
 */
public record UserCreated(long userId, Set<String> fields) {
}
