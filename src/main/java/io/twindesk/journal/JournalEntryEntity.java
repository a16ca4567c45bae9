package io.twindesk.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call's row. It never changes. Calls are stored outside of their workspaces, some time
 * after they were answered, so it names its workspace itself.
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
