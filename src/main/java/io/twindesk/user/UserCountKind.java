package io.twindesk.user;

/** In which of the kept counts a user stands. */
record UserCountKind(String language, boolean active, boolean deleted) {
}
