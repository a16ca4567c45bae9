package io.twindesk.agent;

import java.time.Instant;

/**
 * Somebody is held free for a live channel.
 *
 * @param until from then on, to the millisecond, it holds no longer
 */
public record Reservation(long channelId, Instant until) {
}
