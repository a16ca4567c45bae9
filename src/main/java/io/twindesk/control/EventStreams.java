package io.twindesk.control;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.twindesk.event.EventService;
import io.twindesk.event.EventsCommitted;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceDeleted;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open event streams of this server. They share a few threads: one writes to a stream
 * when something has happened in its workspace, and every second, for what another server
 * has stored.
 */
@Component
class EventStreams implements SmartLifecycle {

	private static final int THREADS = 4;

	private static final long NEVER = 0;

	private final EventService eventService;

	private final WorkspaceContext workspaceContext;

	private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

	private volatile @Nullable ScheduledThreadPoolExecutor threads;

	EventStreams(EventService eventService, WorkspaceContext workspaceContext) {
		this.eventService = eventService;
		this.workspaceContext = workspaceContext;
	}

	/**
	 * Opens a stream.
	 * @param after the event after which it begins, null for what happens from now on
	 * @throws IOException if its listener has gone by now
	 */
	SseEmitter open(Workspace workspace, @Nullable Long after) throws IOException {
		long first = (after != null) ? after : this.workspaceContext.call(workspace, this.eventService::last);
		SseEmitter emitter = new SseEmitter(NEVER);
		EventStream stream = new EventStream(emitter, workspace, first, this.eventService, this.workspaceContext);
		emitter.onCompletion(() -> this.open.remove(stream));
		emitter.onError((gone) -> this.open.remove(stream));
		stream.sendKeepAlive();
		this.open.add(stream);
		write(stream);
		return emitter;
	}

	@EventListener
	void onEventsCommitted(EventsCommitted stored) {
		for (EventStream stream : this.open) {
			if (stream.isOf(stored.workspaceId())) {
				write(stream);
			}
		}
	}

	/** Nothing more happens in a workspace that is gone. */
	@EventListener
	void onWorkspaceDeleted(WorkspaceDeleted deleted) {
		for (EventStream stream : this.open) {
			if (stream.isOf(deleted.workspaceId())) {
				this.open.remove(stream);
				stream.end();
			}
		}
	}

	private void write(EventStream stream) {
		ScheduledThreadPoolExecutor present = this.threads;
		if (present != null && stream.tryScheduleWrite()) {
			present.execute(() -> {
				if (!stream.write()) {
					this.open.remove(stream);
				}
			});
		}
	}

	@Override
	public void start() {
		ScheduledThreadPoolExecutor fresh = new ScheduledThreadPoolExecutor(THREADS, (work) -> {
			Thread created = new Thread(work, "event-stream");
			created.setDaemon(true);
			return created;
		}, new ScheduledThreadPoolExecutor.DiscardPolicy());
		this.threads = fresh;
		fresh.scheduleWithFixedDelay(() -> this.open.forEach(this::write), 1, 1, TimeUnit.SECONDS);
	}

	/** Ends the streams: a server that stops does not wait for who only listens. */
	@Override
	public void stop() {
		ScheduledThreadPoolExecutor last = this.threads;
		this.threads = null;
		if (last != null) {
			last.shutdownNow();
		}
		this.open.forEach(EventStream::end);
		this.open.clear();
	}

	@Override
	public boolean isRunning() {
		return this.threads != null;
	}

}
