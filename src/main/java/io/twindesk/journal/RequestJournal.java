package io.twindesk.journal;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

import io.twindesk.journal.JournalBuffer.Waiter;
import io.twindesk.web.Exchange;
import io.twindesk.web.ExchangeListener;
import io.twindesk.web.WorkspaceRequest;
import io.twindesk.workspace.WorkspaceDeleted;
import io.twindesk.workspace.WorkspaceReset;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The newest requests of each workspace, within the configured limits. A request is
 * recorded before its client receives the response.
 */
@Component
public class RequestJournal implements ExchangeListener {

	/** Maximum number of items in a response. */
	public static final int MAX_ITEMS = 1000;

	static final int MAX_BODY = 64 * 1024;

	private final JournalProperties limits;

	private final NearMissFinder nearMissFinder;

	private final JournalReplicator shared;

	private final Map<Long, JournalBuffer> buffers = new HashMap<>();

	/**
	 * The buffers of all entries by the entries' order: the first one contains the oldest
	 * entry.
	 */
	private final Map<Long, JournalBuffer> order = new LinkedHashMap<>();

	private final Object lock = new Object();

	/**
	 * Ends waits. The pool of the JVM is not used, because an application that blocks it
	 * would delay them.
	 */
	private final ScheduledThreadPoolExecutor timeouts = new ScheduledThreadPoolExecutor(1, (task) -> {
		Thread thread = new Thread(task, "journal-wait");
		thread.setDaemon(true);
		return thread;
	});

	private volatile LongConsumer listener = (workspaceId) -> {
	};

	private boolean stopped;

	private long lastOrder;

	private long bytes;

	RequestJournal(JournalProperties limits, NearMissFinder nearMissFinder, JournalReplicator shared) {
		this.shared = shared;
		this.timeouts.setRemoveOnCancelPolicy(true);
		shared.listen(this::catchUpForWaiters);
		this.limits = limits;
		this.nearMissFinder = nearMissFinder;
	}

	@Override
	public int bodyBytes() {
		return (this.limits.maxEntries() > 0) ? MAX_BODY : 0;
	}

	@Override
	public boolean accepts(WorkspaceRequest workspaceRequest) {
		return this.limits.maxEntries() > 0;
	}

	@Override
	public void completed(WorkspaceRequest workspaceRequest, Exchange exchange) {
		NearMiss nearMiss = this.nearMissFinder.find(workspaceRequest, exchange);
		if (this.shared.isOn()) {
			this.shared.send(workspaceRequest.workspace().id(),
					JournalEntry.of(0, workspaceRequest, exchange, nearMiss));
		}
		else {
			append(workspaceRequest.workspace().id(),
					(id) -> JournalEntry.of(id, workspaceRequest, exchange, nearMiss));
		}
		this.listener.accept(workspaceRequest.workspace().id());
	}

	/**
	 * Sets the listener that receives the id of the workspace of each recorded request.
	 */
	public void listen(LongConsumer listener) {
		this.listener = listener;
	}

	void append(long workspaceId, LongFunction<JournalEntry> factory) {
		JournalBuffer buffer;
		List<Waiter> reached;
		synchronized (this.lock) {
			buffer = buffer(workspaceId);
			JournalEntry entry = factory.apply(buffer.lastId() + 1);
			buffer.skipTo(entry);
			buffer.add(++this.lastOrder, entry);
			this.order.put(this.lastOrder, buffer);
			this.bytes += entry.bytes();
			while (buffer.size() > this.limits.maxEntries()
					|| buffer.bytes() > this.limits.maxBytesPerWorkspace().toBytes()) {
				drop(buffer);
			}
			while (this.bytes > this.limits.maxBytes().toBytes()) {
				drop(this.order.values().iterator().next());
			}
			reached = buffer.reachedBy(entry);
		}
		reached.forEach((waiter) -> complete(buffer, waiter, true));
	}

	/**
	 * Finds the requests that match a query.
	 * @param limit maximum number of items to return, the newest ones
	 */
	public JournalResult find(long workspaceId, JournalQuery query, int limit) {
		catchUp(workspaceId);
		JournalBuffer.Content content;
		synchronized (this.lock) {
			content = buffer(workspaceId).content();
		}
		return content.find(query, limit);
	}

	/** Returns one request, null if it is not stored. */
	public @Nullable JournalEntry find(long workspaceId, long id) {
		catchUp(workspaceId);
		synchronized (this.lock) {
			return buffer(workspaceId).find(id);
		}
	}

	/** Returns the id of the last request, 0 if there was none. */
	public long lastId(long workspaceId) {
		catchUp(workspaceId);
		synchronized (this.lock) {
			return buffer(workspaceId).lastId();
		}
	}

	/** Checks whether a request was dropped in favour of newer ones. */
	public boolean hasDropped(long workspaceId, long id) {
		synchronized (this.lock) {
			return buffer(workspaceId).hasDropped(id);
		}
	}

	/** Deletes all requests of a workspace. Their ids are not used again. */
	public void clear(long workspaceId) {
		if (this.shared.isOn()) {
			this.shared.send(workspaceId, null);
			return;
		}
		synchronized (this.lock) {
			forget(buffer(workspaceId));
		}
	}

	/**
	 * Waits for a number of requests; existing ones count, too. No thread is blocked
	 * meanwhile. A stop of the server ends the wait.
	 */
	public CompletableFuture<WaitResult> await(long workspaceId, JournalQuery query, int count, Duration timeout) {
		catchUp(workspaceId);
		JournalBuffer buffer;
		Waiter waiter;
		boolean over;
		synchronized (this.lock) {
			buffer = buffer(workspaceId);
			waiter = buffer.await(query, count);
			over = waiter.isReached() || this.stopped;
			if (!over) {
				Future<?> end = this.timeouts.schedule(() -> complete(buffer, waiter, false), timeout.toMillis(),
						TimeUnit.MILLISECONDS);
				waiter.result().thenRun(() -> end.cancel(false));
			}
		}
		if (over) {
			complete(buffer, waiter, waiter.isReached());
		}
		return waiter.result();
	}

	/** Ends all waits, so that the stop of the server does not take as long as they. */
	@EventListener(ContextClosedEvent.class)
	void stop() {
		List<JournalBuffer> stoppedBuffers;
		synchronized (this.lock) {
			this.stopped = true;
			stoppedBuffers = List.copyOf(this.buffers.values());
		}
		stoppedBuffers.forEach(this::endWaits);
		this.timeouts.shutdownNow();
	}

	private void endWaits(JournalBuffer buffer) {
		List<Waiter> waiters;
		synchronized (this.lock) {
			waiters = buffer.waiters();
		}
		waiters.forEach((waiter) -> complete(buffer, waiter, false));
	}

	@EventListener
	void onWorkspaceReset(WorkspaceReset reset) {
		clear(reset.workspace().id());
	}

	@EventListener
	void onWorkspaceDeleted(WorkspaceDeleted deleted) {
		JournalBuffer buffer;
		synchronized (this.lock) {
			buffer = this.buffers.remove(deleted.workspaceId());
			if (buffer != null) {
				forget(buffer);
			}
		}
		if (buffer != null) {
			endWaits(buffer);
		}
	}

	/** Adds the entries that other servers and this one have stored. */
	private void catchUp(long workspaceId) {
		if (!this.shared.isOn()) {
			return;
		}
		long last;
		long cleared;
		synchronized (this.lock) {
			last = buffer(workspaceId).lastId();
			cleared = buffer(workspaceId).clearedId();
		}
		JournalStore.Changes changes = this.shared.after(workspaceId, last, cleared);
		synchronized (this.lock) {
			JournalBuffer buffer = buffer(workspaceId);
			if (changes.clearedId() > buffer.clearedId()) {
				buffer.clear(changes.clearedId()).forEach(this::forget);
			}
			for (JournalEntry entry : changes.entries()) {
				if (entry.id() > buffer.lastId()) {
					append(workspaceId, (id) -> entry);
				}
			}
		}
	}

	private void catchUpForWaiters() {
		List<Long> workspaces;
		synchronized (this.lock) {
			workspaces = this.buffers.entrySet()
				.stream()
				.filter((buffer) -> !buffer.getValue().waiters().isEmpty())
				.map(Map.Entry::getKey)
				.toList();
		}
		workspaces.forEach(this::catchUp);
	}

	private void complete(JournalBuffer buffer, Waiter waiter, boolean reached) {
		JournalBuffer.Content content;
		synchronized (this.lock) {
			buffer.leave(waiter);
			content = buffer.content();
		}
		waiter.result().complete(new WaitResult(reached, content.find(waiter.query(), MAX_ITEMS)));
	}

	private JournalBuffer buffer(long workspaceId) {
		return this.buffers.computeIfAbsent(workspaceId, (id) -> new JournalBuffer());
	}

	private void drop(JournalBuffer buffer) {
		forget(buffer.drop());
	}

	private void forget(JournalBuffer buffer) {
		buffer.clear().forEach(this::forget);
	}

	private void forget(JournalBuffer.Slot slot) {
		this.order.remove(slot.order());
		this.bytes -= slot.entry().bytes();
	}

}
