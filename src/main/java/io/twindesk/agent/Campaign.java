package io.twindesk.agent;

/** A user's participation in a campaign. */
public record Campaign(String name, boolean active) {
}
