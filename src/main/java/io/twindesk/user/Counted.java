package io.twindesk.user;

/** In which of the kept counts a user stands. */
record Counted(String language, boolean active, boolean deleted) {
}
