package io.twindesk.agent;

/** A view of the workspace's tickets that users can select. */
public record View(long id, String name) {
}
