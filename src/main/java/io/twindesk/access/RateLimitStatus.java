package io.twindesk.access;

/**
 * What is left of a workspace's calls.
 *
 * @param limit calls per minute
 * @param left calls that are left in this minute
 * @param granted whether this call may be made
 * @param secondsToWait how long until all calls are there again, in seconds, at least 1
 */
public record RateLimitStatus(int limit, int left, boolean granted, long secondsToWait) {
}
