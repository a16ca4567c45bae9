package io.twindesk.agent;

/** A view of the workspace's tickets that people may choose. */
public record View(long id, String name) {
}
