package io.twindesk.journal;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import io.twindesk.transaction.RetriedOnInsertConflict;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores journal entries in the database. */
@Service
@Transactional
@RetriedOnInsertConflict
class JournalStore {

	/** Old entries are deleted once per this number of new ones. */
	private static final int DELETE_INTERVAL = 50;

	private final JournalEntryRepository repository;

	private final EntityManager entityManager;

	private final JournalProperties limits;

	JournalStore(JournalEntryRepository repository, EntityManager entityManager, JournalProperties limits) {
		this.repository = repository;
		this.entityManager = entityManager;
		this.limits = limits;
	}

	/**
	 * Stores entries of several workspaces in their order, with consecutive ids.
	 * @param entries entries by workspace; null stands for clearing the journal
	 * @throws DataIntegrityViolationException if one of the workspaces was deleted;
	 * nothing is stored then
	 */
	void store(SortedMap<Long, List<@Nullable JournalEntry>> entries) {
		entries.forEach(this::store);
	}

	private void store(long workspaceId, List<@Nullable JournalEntry> entries) {
		JournalCounterEntity counter = this.repository.lock(workspaceId).orElseGet(() -> createCounter(workspaceId));
		for (JournalEntry entry : entries) {
			if (entry == null) {
				counter.clear();
				this.repository.deleteUpTo(workspaceId, counter.lastId());
			}
			else {
				this.entityManager.persist(new JournalEntryEntity(workspaceId, entry.withId(counter.nextId())));
				if (counter.lastId() % DELETE_INTERVAL == 0) {
					this.repository.deleteUpTo(workspaceId, lastExcessId(workspaceId));
				}
			}
		}
	}

	/** Returns the entries of a workspace after an id. */
	@Transactional(readOnly = true)
	public Changes after(long workspaceId, long id, long clearedId) {
		Optional<JournalCounterEntity> counter = this.repository.counter(workspaceId);
		long cleared = counter.map(JournalCounterEntity::clearedId).orElse(0L);
		long last = counter.map(JournalCounterEntity::lastId).orElse(0L);
		long after = (cleared != clearedId) ? cleared : id;
		List<JournalEntry> entries = (last > after)
				? this.repository.findAfter(workspaceId, after).stream().map(JournalEntryEntity::toEntry).toList()
				: List.of();
		return new Changes(cleared, entries);
	}

	private JournalCounterEntity createCounter(long workspaceId) {
		JournalCounterEntity created = new JournalCounterEntity(workspaceId);
		this.entityManager.persist(created);
		return created;
	}

	private long lastExcessId(long workspaceId) {
		int count = 0;
		long bytes = 0;
		for (JournalEntryRepository.Weight entry : this.repository.weights(workspaceId)) {
			count++;
			bytes += entry.bytes();
			if (count > this.limits.maxEntries() || bytes > this.limits.maxBytesPerWorkspace().toBytes()) {
				return entry.id();
			}
		}
		return 0;
	}

	/**
	 * New entries.
	 *
	 * @param clearedId id of the last entry when the journal was last cleared
	 */
	record Changes(long clearedId, List<JournalEntry> entries) {
	}

}
