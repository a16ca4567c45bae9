package io.twindesk.access;

/**
 * The state of a workspace's rate limit.
 *
 * @param limit the number of requests per minute
 * @param left the number of requests left in this minute
 * @param granted whether this request is allowed
 * @param secondsToWait the seconds until the full limit is available again, at least 1
 */
public record RateLimitStatus(int limit, int left, boolean granted, long secondsToWait) {
}
