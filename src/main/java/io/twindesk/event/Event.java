package io.twindesk.event;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened in a workspace.
 *
 * @param id counted in its workspace, from 1 and without a gap
 * @param at when, by the workspace's clock
 * @param type what it was, in a word such as {@code user.created}
 * @param detail what is to be known about it: what a JSON object can hold
 */
public record Event(long id, Instant at, String type, Map<String, Object> detail) {
}
