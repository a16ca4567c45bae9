package io.twindesk.journal;

import java.util.List;

/**
 * The result of a journal query.
 *
 * @param total number of matching requests
 * @param dropped number of all requests of the workspace that were dropped
 * @param complete whether none of the dropped requests can have matched the query
 * @param items the newest matching requests, oldest first
 */
public record JournalResult(long total, long dropped, boolean complete, List<JournalEntry> items) {
}
