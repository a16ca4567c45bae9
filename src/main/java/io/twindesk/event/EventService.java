package io.twindesk.event;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.twindesk.workspace.RetriedOnLockFailure;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened in the current workspace, for whoever listens.
 *
 * <p>
 * A workspace keeps at least its newest 1,000 events and at most a hundred more. Their
 * numbers have no gap and become visible in their order: a listener that asks for what
 * came {@link #after} the last one it has misses nothing, and sees by the first number
 * whether it was away for too long.
 */
@Service
@Transactional
@RetriedOnLockFailure
public class EventService {

	private static final int KEPT = 1000;

	/** The old ones are removed this many at a time, so that it costs next to nothing. */
	private static final int REMOVED_AT_ONCE = 100;

	private static final int MAX_TYPE_LENGTH = 40;

	private static final String INSERT = "insert into event (workspace_id, id, at, type, detail) values (?, ?, ?, ?, ?)";

	private final EventRepository events;

	private final EventCounterRepository counters;

	private final WorkspaceContext workspaceContext;

	private final CommitSequencer commitSequencer;

	private final JdbcTemplate jdbc;

	private final WorkspaceClock clock;

	EventService(EventRepository events, EventCounterRepository counters, WorkspaceContext workspaceContext,
			CommitSequencer commitSequencer, JdbcTemplate jdbc, WorkspaceClock clock) {
		this.events = events;
		this.counters = counters;
		this.workspaceContext = workspaceContext;
		this.commitSequencer = commitSequencer;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Tells that something happens with the caller's transaction, or with one of its own
	 * where there is none. If that is rolled back, nothing has happened. May be called
	 * anywhere in a transaction but while it commits: what is stored, and locked for it,
	 * comes last (see {@link CommitSequencer}).
	 * @param type at most 40 characters
	 * @param detail what JSON can write; what becomes of the map later does not matter
	 */
	public void publish(String type, Map<String, ?> detail) {
		if (type.length() > MAX_TYPE_LENGTH) {
			throw new IllegalArgumentException("An event's type is too long: " + type);
		}
		Instant now = this.clock.now();
		String json = EventPayload.write(detail);
		long workspaceId = this.workspaceContext.get().id();
		this.commitSequencer.beforeCommit(SequenceKind.EVENT, (id) -> store(workspaceId, id, now, type, json));
	}

	/** What came after this number, oldest first; after 0 is from the beginning. */
	@Transactional(readOnly = true)
	public List<Event> after(long id, int limit) {
		return this.events.findAfter(id, Limit.of(limit)).stream().map(EventEntity::toEvent).toList();
	}

	/** The number of the newest event, 0 if there was none. */
	@Transactional(readOnly = true)
	public long last() {
		return this.counters.lastEventId(this.workspaceContext.get().id()).orElse(0L);
	}

	private void store(long workspaceId, long id, Instant at, String type, String detail) {
		this.jdbc.update(INSERT, workspaceId, id, at.atOffset(ZoneOffset.UTC), type, detail);
		if (id % REMOVED_AT_ONCE == 0) {
			this.events.deleteUpTo(id - KEPT);
		}
	}

}
