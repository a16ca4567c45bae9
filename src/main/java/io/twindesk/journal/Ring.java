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
class Ring {

	private final Deque<Kept> kept = new ArrayDeque<>();

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
	List<Kept> clear(long id) {
		this.clearedId = id;
		this.lastId = id;
		return clear();
	}

	/** Goes on with an entry that has its number; those between are gone. */
	void skipTo(Entry entry) {
		if (entry.id() > this.lastId + 1) {
			this.dropped += entry.id() - this.lastId - 1;
			this.lastDropped = entry.id() - 1;
			this.droppedUntil = entry.at();
		}
		this.lastId = entry.id();
	}

	boolean isWaitedFor() {
		return !this.waiters.isEmpty();
	}

	int size() {
		return this.kept.size();
	}

	long bytes() {
		return this.bytes;
	}

	void add(long order, Entry entry) {
		this.kept.addLast(new Kept(order, entry));
		this.bytes += entry.bytes();
	}

	/** Lets the oldest entry go. */
	Kept drop() {
		Kept oldest = this.kept.removeFirst();
		Entry entry = oldest.entry();
		this.bytes -= entry.bytes();
		this.dropped++;
		this.lastDropped = entry.id();
		this.droppedUntil = entry.at().isAfter(this.droppedUntil) ? entry.at() : this.droppedUntil;
		return oldest;
	}

	/** Forgets all entries, and that there were any. */
	List<Kept> clear() {
		List<Kept> gone = new ArrayList<>(this.kept);
		this.kept.clear();
		this.bytes = 0;
		this.dropped = 0;
		this.lastDropped = 0;
		this.droppedUntil = Instant.MIN;
		this.waiters.forEach((waiter) -> waiter.seen = 0);
		return gone;
	}

	Found find(Wanted wanted, int limit) {
		return content().find(wanted, limit);
	}

	/** What is here now, to be read without the lock. */
	Content content() {
		return new Content(this.kept.stream().map(Kept::entry).toList(), this.dropped, this.lastDropped,
				this.droppedUntil);
	}

	@Nullable Entry find(long id) {
		return this.kept.stream()
			.map(Kept::entry)
			.filter((entry) -> entry.id() == id)
			.findFirst()
			.map(Entry::masked)
			.orElse(null);
	}

	boolean hasDropped(long id) {
		return id > 0 && id <= this.lastDropped;
	}

	Waiter await(Wanted wanted, int count) {
		Waiter waiter = new Waiter(wanted, count, find(wanted, 0).total());
		this.waiters.add(waiter);
		return waiter;
	}

	void leave(Waiter waiter) {
		this.waiters.remove(waiter);
	}

	/** Those who have waited for this entry and for no other after it. */
	List<Waiter> reachedBy(Entry entry) {
		List<Waiter> reached = new ArrayList<>();
		for (Waiter waiter : this.waiters) {
			if (waiter.wanted.matches(entry)) {
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
	record Content(List<Entry> entries, long dropped, long lastDropped, Instant droppedUntil) {

		Found find(Wanted wanted, int limit) {
			List<Entry> matching = this.entries.stream().filter(wanted::matches).toList();
			List<Entry> items = matching.subList(Math.max(matching.size() - limit, 0), matching.size());
			boolean complete = this.dropped == 0 || wanted.after() >= this.lastDropped
					|| (wanted.since() != null && wanted.since().isAfter(this.droppedUntil));
			return new Found(matching.size(), this.dropped, complete, items.stream().map(Entry::masked).toList());
		}

	}

	/**
	 * An entry in its place among those of all workspaces.
	 */
	record Kept(long order, Entry entry) {
	}

	/** Somebody who waits for a number of calls. */
	static final class Waiter {

		private final Wanted wanted;

		private final long count;

		private long seen;

		private final CompletableFuture<Awaited> end = new CompletableFuture<>();

		private Waiter(Wanted wanted, long count, long seen) {
			this.wanted = wanted;
			this.count = count;
			this.seen = seen;
		}

		boolean isReached() {
			return this.seen >= this.count;
		}

		CompletableFuture<Awaited> end() {
			return this.end;
		}

		Wanted wanted() {
			return this.wanted;
		}

	}

}
