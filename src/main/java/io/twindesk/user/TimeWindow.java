package io.twindesk.user;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A time range.
 *
 * @param from the inclusive beginning, or null if there is none
 * @param until the exclusive end, or null if there is none
 */
public record TimeWindow(@Nullable Instant from, @Nullable Instant until) {

	public static final TimeWindow ALWAYS = new TimeWindow(null, null);

}
