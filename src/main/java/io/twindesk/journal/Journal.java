package io.twindesk.journal;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

import io.twindesk.journal.Ring.Waiter;
import io.twindesk.web.Call;
import io.twindesk.web.CallListener;
import io.twindesk.web.Exchange;
import io.twindesk.workspace.WorkspaceDeleted;
import io.twindesk.workspace.WorkspaceReset;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The newest calls of each workspace, within the bounds that are set. A call is in it
 * before its client has the answer.
 */
@Component
public class Journal implements CallListener {

	/** The most items that an answer about calls has. */
	public static final int MOST_ITEMS = 1000;

	static final int MOST_OF_A_BODY = 64 * 1024;

	private final JournalProperties bounds;

	private final NearMisses nearMisses;

	private final SharedJournal shared;

	private final Map<Long, Ring> rings = new HashMap<>();

	/** The rings of all entries in the order of these: the first is the oldest's. */
	private final Map<Long, Ring> order = new LinkedHashMap<>();

	private final Object lock = new Object();

	private long lastOrder;

	private long bytes;

	Journal(JournalProperties bounds, NearMisses nearMisses, SharedJournal shared) {
		this.shared = shared;
		shared.listen(this::catchUpWithAwaited);
		this.bounds = bounds;
		this.nearMisses = nearMisses;
	}

	@Override
	public int bodyBytes() {
		return (this.bounds.entries() > 0) ? MOST_OF_A_BODY : 0;
	}

	@Override
	public void answered(Call call, Exchange exchange) {
		if (this.bounds.entries() > 0) {
			NearMiss nearMiss = this.nearMisses.find(call, exchange);
			if (this.shared.isOn()) {
				this.shared.send(call.workspace().id(), Entry.of(0, call, exchange, nearMiss));
			}
			else {
				append(call.workspace().id(), (id) -> Entry.of(id, call, exchange, nearMiss));
			}
		}
	}

	void append(long workspaceId, LongFunction<Entry> made) {
		Ring ring;
		List<Waiter> reached;
		synchronized (this.lock) {
			ring = ring(workspaceId);
			Entry entry = made.apply(ring.lastId() + 1);
			ring.skipTo(entry);
			ring.add(++this.lastOrder, entry);
			this.order.put(this.lastOrder, ring);
			this.bytes += entry.bytes();
			while (ring.size() > this.bounds.entries() || ring.bytes() > this.bounds.bytes().toBytes()) {
				drop(ring);
			}
			while (this.bytes > this.bounds.totalBytes().toBytes()) {
				drop(this.order.values().iterator().next());
			}
			reached = ring.reachedBy(entry);
		}
		reached.forEach((waiter) -> end(ring, waiter, true));
	}

	/**
	 * The calls that are asked for.
	 * @param limit how many of them are answered, the newest
	 */
	public Found find(long workspaceId, Wanted wanted, int limit) {
		catchUp(workspaceId);
		Ring.Content content;
		synchronized (this.lock) {
			content = ring(workspaceId).content();
		}
		return content.find(wanted, limit);
	}

	/** One call, null if it is not there. */
	public @Nullable Entry find(long workspaceId, long id) {
		catchUp(workspaceId);
		synchronized (this.lock) {
			return ring(workspaceId).find(id);
		}
	}

	/** Whether a call was there and was let go for newer ones. */
	public boolean hasDropped(long workspaceId, long id) {
		synchronized (this.lock) {
			return ring(workspaceId).hasDropped(id);
		}
	}

	/** Forgets all calls of a workspace; the next one's id is no id of theirs. */
	public void clear(long workspaceId) {
		if (this.shared.isOn()) {
			this.shared.send(workspaceId, null);
			return;
		}
		synchronized (this.lock) {
			forget(ring(workspaceId));
		}
	}

	/**
	 * Waits for so many calls, those counted that are there already. No thread is held
	 * meanwhile.
	 */
	public CompletableFuture<Awaited> await(long workspaceId, Wanted wanted, int count, Duration timeout) {
		catchUp(workspaceId);
		Ring ring;
		Waiter waiter;
		synchronized (this.lock) {
			ring = ring(workspaceId);
			waiter = ring.await(wanted, count);
		}
		if (waiter.isReached()) {
			end(ring, waiter, true);
		}
		else {
			CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS)
				.execute(() -> end(ring, waiter, false));
		}
		return waiter.end();
	}

	@EventListener
	void on(WorkspaceReset reset) {
		clear(reset.workspace().id());
	}

	@EventListener
	void on(WorkspaceDeleted deleted) {
		synchronized (this.lock) {
			Ring ring = this.rings.remove(deleted.workspaceId());
			if (ring != null) {
				forget(ring);
			}
		}
	}

	/** Takes in what other servers have answered, and this one. */
	private void catchUp(long workspaceId) {
		if (!this.shared.isOn()) {
			return;
		}
		long last;
		long cleared;
		synchronized (this.lock) {
			last = ring(workspaceId).lastId();
			cleared = ring(workspaceId).clearedId();
		}
		JournalRows.News news = this.shared.after(workspaceId, last, cleared);
		synchronized (this.lock) {
			Ring ring = ring(workspaceId);
			if (news.clearedId() > ring.clearedId()) {
				ring.clear(news.clearedId()).forEach(this::forget);
			}
			for (Entry call : news.calls()) {
				if (call.id() > ring.lastId()) {
					append(workspaceId, (id) -> call);
				}
			}
		}
	}

	private void catchUpWithAwaited() {
		List<Long> awaited;
		synchronized (this.lock) {
			awaited = this.rings.entrySet()
				.stream()
				.filter((ring) -> ring.getValue().isWaitedFor())
				.map(Map.Entry::getKey)
				.toList();
		}
		awaited.forEach(this::catchUp);
	}

	private void end(Ring ring, Waiter waiter, boolean reached) {
		Ring.Content content;
		synchronized (this.lock) {
			ring.leave(waiter);
			content = ring.content();
		}
		waiter.end().complete(new Awaited(reached, content.find(waiter.wanted(), MOST_ITEMS)));
	}

	private Ring ring(long workspaceId) {
		return this.rings.computeIfAbsent(workspaceId, (id) -> new Ring());
	}

	private void drop(Ring ring) {
		forget(ring.drop());
	}

	private void forget(Ring ring) {
		ring.clear().forEach(this::forget);
	}

	private void forget(Ring.Kept gone) {
		this.order.remove(gone.order());
		this.bytes -= gone.entry().bytes();
	}

}
