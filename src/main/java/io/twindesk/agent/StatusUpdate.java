package io.twindesk.agent;

import org.jspecify.annotations.Nullable;

/**
 * A status reported by a user's browser.
 *
 * @param statusId the id of a status of the workspace, above 0
 * @param lastInternalCallId the id of the last call; null leaves the previous one
 * @param browserRequestTime the time of the request by the browser's own clock; 0 if
 * unknown
 */
public record StatusUpdate(long statusId, @Nullable Long lastInternalCallId, long browserRequestTime) {
}
