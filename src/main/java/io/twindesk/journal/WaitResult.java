package io.twindesk.journal;

/**
 * The result of waiting for requests.
 *
 * @param reached whether all expected requests have arrived
 */
public record WaitResult(boolean reached, JournalResult found) {
}
