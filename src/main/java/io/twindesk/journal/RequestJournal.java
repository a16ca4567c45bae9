package io.twindesk.journal;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

import io.twindesk.journal.JournalBuffer.Waiter;
import io.twindesk.web.Exchange;
import io.twindesk.web.ExchangeListener;
import io.twindesk.web.WorkspaceRequest;
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
public class RequestJournal implements ExchangeListener {

	/** The most items that an answer about calls has. */
	public static final int MAX_ITEMS = 1000;

	static final int MAX_BODY = 64 * 1024;

	private final JournalProperties bounds;

	private final NearMissFinder nearMissFinder;

	private final JournalReplicator shared;

	private final Map<Long, JournalBuffer> rings = new HashMap<>();

	/** The rings of all entries in the order of these: the first is the oldest's. */
	private final Map<Long, JournalBuffer> order = new LinkedHashMap<>();

	private final Object lock = new Object();

	private long lastOrder;

	private long bytes;

	RequestJournal(JournalProperties bounds, NearMissFinder nearMissFinder, JournalReplicator shared) {
		this.shared = shared;
		shared.listen(this::catchUpWithAwaited);
		this.bounds = bounds;
		this.nearMissFinder = nearMissFinder;
	}

	@Override
	public int bodyBytes() {
		return (this.bounds.entries() > 0) ? MAX_BODY : 0;
	}

	@Override
	public void completed(WorkspaceRequest workspaceRequest, Exchange exchange) {
		if (this.bounds.entries() > 0) {
			NearMiss nearMiss = this.nearMissFinder.find(workspaceRequest, exchange);
			if (this.shared.isOn()) {
				this.shared.send(workspaceRequest.workspace().id(),
						JournalEntry.of(0, workspaceRequest, exchange, nearMiss));
			}
			else {
				append(workspaceRequest.workspace().id(),
						(id) -> JournalEntry.of(id, workspaceRequest, exchange, nearMiss));
			}
		}
	}

	void append(long workspaceId, LongFunction<JournalEntry> created) {
		JournalBuffer journalBuffer;
		List<Waiter> reached;
		synchronized (this.lock) {
			journalBuffer = ring(workspaceId);
			JournalEntry journalEntry = created.apply(journalBuffer.lastId() + 1);
			journalBuffer.skipTo(journalEntry);
			journalBuffer.add(++this.lastOrder, journalEntry);
			this.order.put(this.lastOrder, journalBuffer);
			this.bytes += journalEntry.bytes();
			while (journalBuffer.size() > this.bounds.entries()
					|| journalBuffer.bytes() > this.bounds.bytes().toBytes()) {
				drop(journalBuffer);
			}
			while (this.bytes > this.bounds.totalBytes().toBytes()) {
				drop(this.order.values().iterator().next());
			}
			reached = journalBuffer.reachedBy(journalEntry);
		}
		reached.forEach((waiter) -> end(journalBuffer, waiter, true));
	}

	/**
	 * The calls that are asked for.
	 * @param limit how many of them are answered, the newest
	 */
	public JournalResult find(long workspaceId, JournalQuery journalQuery, int limit) {
		catchUp(workspaceId);
		JournalBuffer.Content content;
		synchronized (this.lock) {
			content = ring(workspaceId).content();
		}
		return content.find(journalQuery, limit);
	}

	/** One call, null if it is not there. */
	public @Nullable JournalEntry find(long workspaceId, long id) {
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
	public CompletableFuture<WaitResult> await(long workspaceId, JournalQuery journalQuery, int count,
			Duration timeout) {
		catchUp(workspaceId);
		JournalBuffer journalBuffer;
		Waiter waiter;
		synchronized (this.lock) {
			journalBuffer = ring(workspaceId);
			waiter = journalBuffer.await(journalQuery, count);
		}
		if (waiter.isReached()) {
			end(journalBuffer, waiter, true);
		}
		else {
			CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS)
				.execute(() -> end(journalBuffer, waiter, false));
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
			JournalBuffer journalBuffer = this.rings.remove(deleted.workspaceId());
			if (journalBuffer != null) {
				forget(journalBuffer);
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
		JournalStore.Changes changes = this.shared.after(workspaceId, last, cleared);
		synchronized (this.lock) {
			JournalBuffer journalBuffer = ring(workspaceId);
			if (changes.clearedId() > journalBuffer.clearedId()) {
				journalBuffer.clear(changes.clearedId()).forEach(this::forget);
			}
			for (JournalEntry call : changes.calls()) {
				if (call.id() > journalBuffer.lastId()) {
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

	private void end(JournalBuffer journalBuffer, Waiter waiter, boolean reached) {
		JournalBuffer.Content content;
		synchronized (this.lock) {
			journalBuffer.leave(waiter);
			content = journalBuffer.content();
		}
		waiter.end().complete(new WaitResult(reached, content.find(waiter.wanted(), MAX_ITEMS)));
	}

	private JournalBuffer ring(long workspaceId) {
		return this.rings.computeIfAbsent(workspaceId, (id) -> new JournalBuffer());
	}

	private void drop(JournalBuffer journalBuffer) {
		forget(journalBuffer.drop());
	}

	private void forget(JournalBuffer journalBuffer) {
		journalBuffer.clear().forEach(this::forget);
	}

	private void forget(JournalBuffer.Slot gone) {
		this.order.remove(gone.order());
		this.bytes -= gone.entry().bytes();
	}

}
