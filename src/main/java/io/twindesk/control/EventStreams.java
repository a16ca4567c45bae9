package io.twindesk.control;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.twindesk.event.EventsCommitted;
import io.twindesk.journal.RequestJournal;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceDeleted;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open event streams of this server. A few shared threads write to a stream when its
 * workspace has new events or requests, and every second for those that another server
 * has stored.
 */
@Component
class EventStreams implements SmartLifecycle {

	private static final int THREADS = 4;

	private static final long NO_TIMEOUT = 0;

	private final WorkspaceContext workspaceContext;

	private final Map<EventStream, Topic> open = new ConcurrentHashMap<>();

	private volatile @Nullable ScheduledThreadPoolExecutor threads;

	EventStreams(WorkspaceContext workspaceContext, RequestJournal requestJournal) {
		this.workspaceContext = workspaceContext;
		requestJournal.listen((workspaceId) -> writeAll(workspaceId, Topic.REQUESTS));
	}

	/**
	 * Opens a stream.
	 * @param topic decides when the stream is written
	 * @param after the id after which the stream begins
	 * @throws IOException if the client has closed the connection
	 */
	SseEmitter open(Workspace workspace, Topic topic, long after, StreamSource source) throws IOException {
		SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
		EventStream stream = new EventStream(emitter, workspace, after, source, this.workspaceContext);
		emitter.onCompletion(() -> this.open.remove(stream));
		emitter.onError((ex) -> this.open.remove(stream));
		stream.sendKeepAlive();
		this.open.put(stream, topic);
		write(stream);
		return emitter;
	}

	/**
	 * Returns the id in a {@code Last-Event-ID}, null if this server did not issue it.
	 */
	static @Nullable Long id(@Nullable String lastEventId) {
		return (lastEventId != null && lastEventId.matches("[0-9]{1,18}")) ? Long.valueOf(lastEventId) : null;
	}

	@EventListener
	void onEventsCommitted(EventsCommitted committed) {
		writeAll(committed.workspaceId(), Topic.EVENTS);
	}

	/** Ends the streams of a deleted workspace. */
	@EventListener
	void onWorkspaceDeleted(WorkspaceDeleted deleted) {
		for (EventStream stream : this.open.keySet()) {
			if (stream.isOf(deleted.workspaceId())) {
				this.open.remove(stream);
				stream.end();
			}
		}
	}

	private void writeAll(long workspaceId, Topic topic) {
		this.open.forEach((stream, of) -> {
			if (of == topic && stream.isOf(workspaceId)) {
				write(stream);
			}
		});
	}

	private void write(EventStream stream) {
		ScheduledThreadPoolExecutor executor = this.threads;
		if (executor != null && stream.tryScheduleWrite()) {
			executor.execute(() -> {
				if (!stream.write()) {
					this.open.remove(stream);
				}
			});
		}
	}

	@Override
	public void start() {
		ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(THREADS, (work) -> {
			Thread created = new Thread(work, "event-stream");
			created.setDaemon(true);
			return created;
		}, new ScheduledThreadPoolExecutor.DiscardPolicy());
		this.threads = executor;
		executor.scheduleWithFixedDelay(() -> this.open.keySet().forEach(this::write), 1, 1, TimeUnit.SECONDS);
	}

	/** Ends the streams, so that the stop of the server does not wait for them. */
	@Override
	public void stop() {
		ScheduledThreadPoolExecutor executor = this.threads;
		this.threads = null;
		if (executor != null) {
			executor.shutdownNow();
		}
		this.open.keySet().forEach(EventStream::end);
		this.open.clear();
	}

	@Override
	public boolean isRunning() {
		return this.threads != null;
	}

	/** What a workspace stores that streams send. */
	enum Topic {

		EVENTS, REQUESTS

	}

}
