package io.twindesk.user;

/** Published in the transaction that deletes a user of the current workspace. */
public record UserDeleted(long userId) {
}
