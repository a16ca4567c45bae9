package io.twindesk.event;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.twindesk.transaction.CommitSequencer;
import io.twindesk.transaction.RetriedOnLockFailure;
import io.twindesk.transaction.SequenceKind;
import io.twindesk.transaction.WorkspaceSequences;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Publishes and lists the events of the current workspace.
 *
 * <p>
 * A workspace keeps at least its newest 1,000 events and at most a hundred more. Their
 * ids are consecutive and become visible in order: a listener that requests the events
 * {@link #after} its last one misses nothing, and detects by the first id if events were
 * deleted meanwhile.
 */
@Service
@Transactional
@RetriedOnLockFailure
public class EventService {

	private static final int MIN_STORED = 1000;

	/**
	 * The number of old events that are deleted at a time, so that deleting costs almost
	 * nothing.
	 */
	private static final int PRUNE_INTERVAL = 100;

	private static final int MAX_TYPE_LENGTH = 40;

	private static final String INSERT = "insert into event (workspace_id, id, at, type, detail) values (?, ?, ?, ?, ?)";

	private final EventRepository events;

	private final WorkspaceSequences sequences;

	private final WorkspaceContext workspaceContext;

	private final CommitSequencer commitSequencer;

	private final JdbcTemplate jdbc;

	private final WorkspaceClock clock;

	private final ApplicationEventPublisher publisher;

	EventService(EventRepository events, WorkspaceSequences sequences, WorkspaceContext workspaceContext,
			CommitSequencer commitSequencer, JdbcTemplate jdbc, WorkspaceClock clock,
			ApplicationEventPublisher publisher) {
		this.events = events;
		this.sequences = sequences;
		this.workspaceContext = workspaceContext;
		this.commitSequencer = commitSequencer;
		this.jdbc = jdbc;
		this.clock = clock;
		this.publisher = publisher;
	}

	/**
	 * Publishes an event with the caller's transaction, or with its own if there is none.
	 * If the transaction is rolled back, there is no event. May be called at any time in
	 * a transaction except during the commit: the event is stored, and the counters are
	 * locked, at the end (see {@link CommitSequencer}).
	 * @param type at most 40 characters
	 * @param detail values that JSON can represent; later changes to the map have no
	 * effect
	 */
	public void publish(String type, Map<String, ?> detail) {
		if (type.length() > MAX_TYPE_LENGTH) {
			throw new IllegalArgumentException(
					"The type of an event must have at most " + MAX_TYPE_LENGTH + " characters: " + type);
		}
		Instant now = this.clock.now();
		String json = EventPayload.write(detail);
		long workspaceId = this.workspaceContext.get().id();
		this.commitSequencer.beforeCommit(SequenceKind.EVENT, (id) -> store(workspaceId, id, now, type, json));
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				EventService.this.publisher.publishEvent(new EventsCommitted(workspaceId));
			}
		});
	}

	/**
	 * Returns the events after an id, oldest first; 0 returns them from the beginning.
	 */
	@Transactional(readOnly = true)
	public List<Event> after(long id, int limit) {
		return this.events.findAfter(id, Limit.of(limit)).stream().map(EventEntity::toEvent).toList();
	}

	/** Returns the id of the newest event, or 0 if there is none. */
	@Transactional(readOnly = true)
	public long last() {
		return this.sequences.lastEventId(this.workspaceContext.id());
	}

	private void store(long workspaceId, long id, Instant at, String type, String detail) {
		this.jdbc.update(INSERT, workspaceId, id, at.atOffset(ZoneOffset.UTC), type, detail);
		if (id % PRUNE_INTERVAL == 0) {
			this.events.deleteUpTo(id - MIN_STORED);
		}
	}

}
