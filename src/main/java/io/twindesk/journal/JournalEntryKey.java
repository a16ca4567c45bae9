package io.twindesk.journal;

import java.io.Serializable;

/** The primary key of a journal entry. */
record JournalEntryKey(Long workspaceId, Long id) implements Serializable {
}
