package io.twindesk.agent;

/** Whether somebody takes part in a campaign. */
public record Campaign(String name, boolean active) {
}
