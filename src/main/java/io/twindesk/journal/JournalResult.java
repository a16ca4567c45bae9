package io.twindesk.journal;

import java.util.List;

/**
 * What the journal has of the calls that were asked for.
 *
 * @param total how many it has
 * @param dropped how many calls of the workspace it has let go, whichever they were
 * @param complete whether none of those can have been among the calls asked for
 * @param items the newest of them, oldest first
 */
public record JournalResult(long total, long dropped, boolean complete, List<JournalEntry> items) {
}
