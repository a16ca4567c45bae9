package io.twindesk.user;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param from the first moment inside, or null if there is no beginning
 * @param until the first moment behind it, or null if there is no end
 */
public record TimeWindow(@Nullable Instant from, @Nullable Instant until) {

	public static final TimeWindow ALWAYS = new TimeWindow(null, null);

}
