package io.twindesk.agent;

import java.time.Instant;

/**
 * A reservation of a user for a live channel.
 *
 * @param until the end (exclusive), in milliseconds
 */
public record Reservation(long channelId, Instant until) {
}
