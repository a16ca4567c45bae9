package io.twindesk.journal;

import java.io.Serializable;

/** The primary key of a call in the database. */
record JournalEntryKey(Long workspaceId, Long id) implements Serializable {
}
