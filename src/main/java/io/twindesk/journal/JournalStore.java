package io.twindesk.journal;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calls of workspaces in the database. */
@Service
@Transactional
@Retryable(includes = { PessimisticLockingFailureException.class, DataIntegrityViolationException.class }, delay = 5,
		jitter = 5)
class JournalStore {

	/** The old ones are looked for after so many new ones. */
	private static final int LOOKED_AFTER = 50;

	private final JournalEntryRepository entries;

	private final EntityManager entityManager;

	private final JournalProperties bounds;

	JournalStore(JournalEntryRepository entries, EntityManager entityManager, JournalProperties bounds) {
		this.entries = entries;
		this.entityManager = entityManager;
		this.bounds = bounds;
	}

	/**
	 * Stores calls of several workspaces, in their order, with the numbers that come
	 * next.
	 * @param calls by the workspace; null stands for the emptying of its journal
	 * @throws DataIntegrityViolationException if one of the workspaces is gone; then
	 * nothing is stored
	 */
	void store(SortedMap<Long, List<@Nullable JournalEntry>> calls) {
		calls.forEach(this::store);
	}

	private void store(long workspaceId, List<@Nullable JournalEntry> calls) {
		JournalCounterEntity counter = this.entries.lock(workspaceId).orElseGet(() -> make(workspaceId));
		for (JournalEntry call : calls) {
			if (call == null) {
				counter.clear();
				this.entries.deleteUpTo(workspaceId, counter.lastId());
			}
			else {
				this.entityManager.persist(new JournalEntryEntity(workspaceId, call.numbered(counter.takeId())));
				if (counter.lastId() % LOOKED_AFTER == 0) {
					this.entries.deleteUpTo(workspaceId, lastTooMany(workspaceId));
				}
			}
		}
	}

	/** What there is of a workspace behind a number. */
	@Transactional(readOnly = true)
	public Changes after(long workspaceId, long id, long clearedId) {
		Optional<JournalCounterEntity> counter = this.entries.counter(workspaceId);
		long cleared = counter.map(JournalCounterEntity::clearedId).orElse(0L);
		long last = counter.map(JournalCounterEntity::lastId).orElse(0L);
		long after = (cleared != clearedId) ? cleared : id;
		List<JournalEntry> calls = (last > after)
				? this.entries.findAfter(workspaceId, after).stream().map(JournalEntryEntity::toEntry).toList()
				: List.of();
		return new Changes(cleared, calls);
	}

	private JournalCounterEntity make(long workspaceId) {
		JournalCounterEntity created = new JournalCounterEntity(workspaceId);
		this.entityManager.persist(created);
		return created;
	}

	private long lastTooMany(long workspaceId) {
		int count = 0;
		long bytes = 0;
		for (JournalEntryRepository.Weight call : this.entries.weights(workspaceId)) {
			count++;
			bytes += call.bytes();
			if (count > this.bounds.entries() || bytes > this.bounds.bytes().toBytes()) {
				return call.id();
			}
		}
		return 0;
	}

	/**
	 * What has come.
	 *
	 * @param clearedId up to which the journal was emptied
	 */
	record Changes(long clearedId, List<JournalEntry> calls) {
	}

}
