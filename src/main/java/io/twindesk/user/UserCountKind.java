package io.twindesk.user;

/** Identifies the stored count that includes a user. */
record UserCountKind(String language, boolean active, boolean deleted) {
}
