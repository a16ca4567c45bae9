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
 * The newest calls of one workspace, and those who wait for more. To be used under the
 * journal's lock.
 */
class JournalBuffer {

	private final Deque<Slot> slots = new ArrayDeque<>();

	private final List<Waiter> waiters = new LinkedList<>();

	private long lastId;

	private long bytes;

	private long dropped;

	private long lastDropped;

	private Instant droppedUntil = Instant.MIN;

	/** Up to where another server, or this one, has emptied it. */
	private long clearedId;

	long lastId() {
		return this.lastId;
	}

	long clearedId() {
		return this.clearedId;
	}

	/** Begins anew behind a number. */
	List<Slot> clear(long id) {
		this.clearedId = id;
		this.lastId = id;
		return clear();
	}

	/** Goes on with an entry that has its number; those between are gone. */
	void skipTo(JournalEntry journalEntry) {
		if (journalEntry.id() > this.lastId + 1) {
			this.dropped += journalEntry.id() - this.lastId - 1;
			this.lastDropped = journalEntry.id() - 1;
			this.droppedUntil = journalEntry.at();
		}
		this.lastId = journalEntry.id();
	}

	boolean isWaitedFor() {
		return !this.waiters.isEmpty();
	}

	int size() {
		return this.slots.size();
	}

	long bytes() {
		return this.bytes;
	}

	void add(long order, JournalEntry journalEntry) {
		this.slots.addLast(new Slot(order, journalEntry));
		this.bytes += journalEntry.bytes();
	}

	/** Lets the oldest entry go. */
	Slot drop() {
		Slot oldest = this.slots.removeFirst();
		JournalEntry journalEntry = oldest.entry();
		this.bytes -= journalEntry.bytes();
		this.dropped++;
		this.lastDropped = journalEntry.id();
		this.droppedUntil = journalEntry.at().isAfter(this.droppedUntil) ? journalEntry.at() : this.droppedUntil;
		return oldest;
	}

	/** Forgets all entries, and that there were any. */
	List<Slot> clear() {
		List<Slot> gone = new ArrayList<>(this.slots);
		this.slots.clear();
		this.bytes = 0;
		this.dropped = 0;
		this.lastDropped = 0;
		this.droppedUntil = Instant.MIN;
		this.waiters.forEach((waiter) -> waiter.seen = 0);
		return gone;
	}

	JournalResult find(JournalQuery journalQuery, int limit) {
		return content().find(journalQuery, limit);
	}

	/** What is here now, to be read without the lock. */
	Content content() {
		return new Content(this.slots.stream().map(Slot::entry).toList(), this.dropped, this.lastDropped,
				this.droppedUntil);
	}

	@Nullable JournalEntry find(long id) {
		return this.slots.stream()
			.map(Slot::entry)
			.filter((journalEntry) -> journalEntry.id() == id)
			.findFirst()
			.map(JournalEntry::masked)
			.orElse(null);
	}

	boolean hasDropped(long id) {
		return id > 0 && id <= this.lastDropped;
	}

	Waiter await(JournalQuery journalQuery, int count) {
		Waiter waiter = new Waiter(journalQuery, count, find(journalQuery, 0).total());
		this.waiters.add(waiter);
		return waiter;
	}

	void leave(Waiter waiter) {
		this.waiters.remove(waiter);
	}

	/** Those who have waited for this entry and for no other after it. */
	List<Waiter> reachedBy(JournalEntry journalEntry) {
		List<Waiter> reached = new ArrayList<>();
		for (Waiter waiter : this.waiters) {
			if (waiter.journalQuery.matches(journalEntry)) {
				waiter.seen++;
				if (waiter.isReached()) {
					reached.add(waiter);
				}
			}
		}
		this.waiters.removeAll(reached);
		return reached;
	}

	/** The entries of a ring at some time, oldest first. */
	record Content(List<JournalEntry> entries, long dropped, long lastDropped, Instant droppedUntil) {

		JournalResult find(JournalQuery journalQuery, int limit) {
			List<JournalEntry> matching = this.entries.stream().filter(journalQuery::matches).toList();
			List<JournalEntry> items = matching.subList(Math.max(matching.size() - limit, 0), matching.size());
			boolean complete = this.dropped == 0 || journalQuery.after() >= this.lastDropped
					|| (journalQuery.since() != null && journalQuery.since().isAfter(this.droppedUntil));
			return new JournalResult(matching.size(), this.dropped, complete,
					items.stream().map(JournalEntry::masked).toList());
		}

	}

	/**
	 * An entry in its place among those of all workspaces.
	 */
	record Slot(long order, JournalEntry entry) {
	}

	/** Somebody who waits for a number of calls. */
	static final class Waiter {

		private final JournalQuery journalQuery;

		private final long count;

		private long seen;

		private final CompletableFuture<WaitResult> end = new CompletableFuture<>();

		private Waiter(JournalQuery journalQuery, long count, long seen) {
			this.journalQuery = journalQuery;
			this.count = count;
			this.seen = seen;
		}

		boolean isReached() {
			return this.seen >= this.count;
		}

		CompletableFuture<WaitResult> end() {
			return this.end;
		}

		JournalQuery wanted() {
			return this.journalQuery;
		}

	}

}
