package io.twindesk.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import tools.jackson.databind.json.JsonMapper;

/**
 * The row of a journal entry, which never changes. Entries are stored outside the context
 * of their workspace, some time after the response, so the row has an explicit workspace
 * id.
 */
@Entity
@Table(name = "journal_entry")
@IdClass(JournalEntryKey.class)
class JournalEntryEntity {

	@Id
	private Long workspaceId;

	@Id
	private Long id;

	private long bytes;

	private String entry;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected JournalEntryEntity() {
	}

	JournalEntryEntity(long workspaceId, JournalEntry journalEntry) {
		this.workspaceId = workspaceId;
		this.id = journalEntry.id();
		this.bytes = journalEntry.bytes();
		this.entry = JsonMapper.shared().writeValueAsString(journalEntry.masked());
	}

	JournalEntry toEntry() {
		return JsonMapper.shared().readValue(this.entry, JournalEntry.class);
	}

}
