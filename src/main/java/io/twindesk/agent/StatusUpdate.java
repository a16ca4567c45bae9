package io.twindesk.agent;

import org.jspecify.annotations.Nullable;

/**
 * A status that somebody's browser reports.
 *
 * @param statusId of the workspace's own statuses, above 0
 * @param lastInternalCallId null leaves the one before
 * @param browserRequestTime when the browser asked for it, in its own count; 0 if unknown
 */
public record StatusUpdate(long statusId, @Nullable Long lastInternalCallId, long browserRequestTime) {
}
