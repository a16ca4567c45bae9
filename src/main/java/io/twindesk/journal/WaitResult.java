package io.twindesk.journal;

/**
 * The end of waiting.
 *
 * @param reached whether all calls have come that were waited for
 */
public record WaitResult(boolean reached, JournalResult found) {
}
