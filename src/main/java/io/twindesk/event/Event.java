package io.twindesk.event;

import java.time.Instant;
import java.util.Map;

/**
 * An event in a workspace.
 *
 * @param id consecutive in its workspace, from 1
 * @param at the time by the workspace's clock
 * @param type the event type, for example {@code user.created}
 * @param detail further data: any values that a JSON object can contain
 */
public record Event(long id, Instant at, String type, Map<String, Object> detail) {
}
