package io.twindesk.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * The newest entries of one workspace, and the clients that wait for more. Access is
 * guarded by the journal's lock.
 */
class JournalBuffer {

	private final Deque<Slot> slots = new ArrayDeque<>();

	private final List<Waiter> waiters = new LinkedList<>();

	private long lastId;

	private long bytes;

	private long dropped;

	private long lastDropped;

	private Instant droppedUntil = Instant.MIN;

	/**
	 * Id of the last entry when the journal was last cleared, by this server or another
	 * one.
	 */
	private long clearedId;

	long lastId() {
		return this.lastId;
	}

	long clearedId() {
		return this.clearedId;
	}

	/** Clears the buffer and continues after the given id. */
	List<Slot> clear(long id) {
		this.clearedId = id;
		this.lastId = id;
		return clear();
	}

	/**
	 * Sets the id of the next entry to that of the given one; the entries in between
	 * count as dropped.
	 */
	void skipTo(JournalEntry entry) {
		if (entry.id() > this.lastId + 1) {
			this.dropped += entry.id() - this.lastId - 1;
			this.lastDropped = entry.id() - 1;
			this.droppedUntil = entry.at();
		}
		this.lastId = entry.id();
	}

	List<Waiter> waiters() {
		return List.copyOf(this.waiters);
	}

	int size() {
		return this.slots.size();
	}

	long bytes() {
		return this.bytes;
	}

	void add(long order, JournalEntry entry) {
		this.slots.addLast(new Slot(order, entry));
		this.bytes += entry.bytes();
	}

	/** Drops the oldest entry. */
	Slot drop() {
		Slot oldest = this.slots.removeFirst();
		JournalEntry entry = oldest.entry();
		this.bytes -= entry.bytes();
		this.dropped++;
		this.lastDropped = entry.id();
		this.droppedUntil = entry.at().isAfter(this.droppedUntil) ? entry.at() : this.droppedUntil;
		return oldest;
	}

	/** Deletes all entries and resets the count of dropped ones. */
	List<Slot> clear() {
		List<Slot> removed = new ArrayList<>(this.slots);
		this.slots.clear();
		this.bytes = 0;
		this.dropped = 0;
		this.lastDropped = 0;
		this.droppedUntil = Instant.MIN;
		this.waiters.forEach((waiter) -> waiter.seen = 0);
		return removed;
	}

	JournalResult find(JournalQuery query, int limit) {
		return content().find(query, limit);
	}

	/** Returns a copy of the current content, which can be read without the lock. */
	Content content() {
		return new Content(this.slots.stream().map(Slot::entry).toList(), this.dropped, this.lastDropped,
				this.droppedUntil);
	}

	@Nullable JournalEntry find(long id) {
		return this.slots.stream()
			.map(Slot::entry)
			.filter((entry) -> entry.id() == id)
			.findFirst()
			.map(JournalEntry::masked)
			.orElse(null);
	}

	boolean hasDropped(long id) {
		return id > 0 && id <= this.lastDropped;
	}

	Waiter await(JournalQuery query, int count) {
		Waiter waiter = new Waiter(query, count, find(query, 0).total());
		this.waiters.add(waiter);
		return waiter;
	}

	void leave(Waiter waiter) {
		this.waiters.remove(waiter);
	}

	/** Returns the waiters whose number of requests is complete with this entry. */
	List<Waiter> reachedBy(JournalEntry entry) {
		List<Waiter> reached = new ArrayList<>();
		for (Waiter waiter : this.waiters) {
			if (waiter.query.matches(entry)) {
				waiter.seen++;
				if (waiter.isReached()) {
					reached.add(waiter);
				}
			}
		}
		this.waiters.removeAll(reached);
		return reached;
	}

	/** The entries of a buffer at one point in time, oldest first. */
	record Content(List<JournalEntry> entries, long dropped, long lastDropped, Instant droppedUntil) {

		JournalResult find(JournalQuery query, int limit) {
			List<JournalEntry> matching = this.entries.stream().filter(query::matches).toList();
			List<JournalEntry> items = matching.subList(Math.max(matching.size() - limit, 0), matching.size());
			boolean complete = this.dropped == 0 || query.after() >= this.lastDropped
					|| (query.since() != null && query.since().isAfter(this.droppedUntil));
			return new JournalResult(matching.size(), this.dropped, complete,
					items.stream().map(JournalEntry::masked).toList());
		}

	}

	/** An entry with its position among those of all workspaces. */
	record Slot(long order, JournalEntry entry) {
	}

	/** A client that waits for a number of requests. */
	static final class Waiter {

		private final JournalQuery query;

		private final long count;

		private long seen;

		private final CompletableFuture<WaitResult> result = new CompletableFuture<>();

		private Waiter(JournalQuery query, long count, long seen) {
			this.query = query;
			this.count = count;
			this.seen = seen;
		}

		boolean isReached() {
			return this.seen >= this.count;
		}

		CompletableFuture<WaitResult> result() {
			return this.result;
		}

		JournalQuery query() {
			return this.query;
		}

	}

}
