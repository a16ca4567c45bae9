package io.twindesk.control;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import io.twindesk.event.Event;
import io.twindesk.event.EventService;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One listener to a workspace's events, and what was told already. */
class EventStream {

	private static final int AT_ONCE = 100;

	/** A word is sent after so many rounds without one, to notice who has gone. */
	private static final int SILENT_ROUNDS = 15;

	private final SseEmitter emitter;

	private final Workspace workspace;

	private final EventService eventService;

	private final WorkspaceContext workspaceContext;

	private final AtomicBoolean waiting = new AtomicBoolean();

	private long last;

	private int silent;

	EventStream(SseEmitter emitter, Workspace workspace, long last, EventService eventService,
			WorkspaceContext workspaceContext) {
		this.emitter = emitter;
		this.workspace = workspace;
		this.last = last;
		this.eventService = eventService;
		this.workspaceContext = workspaceContext;
	}

	boolean isOf(long workspaceId) {
		return this.workspace.id() == workspaceId;
	}

	/** Whether somebody has to see to it, and nobody else is going to. */
	boolean tryScheduleWrite() {
		return this.waiting.compareAndSet(false, true);
	}

	/**
	 * Tells the listener that it is heard. The first time it is the thread's to do that
	 * answers the request: the headers go out with the first word, and that thread may be
	 * at them until it leaves.
	 */
	void sendKeepAlive() throws IOException {
		this.emitter.send(SseEmitter.event().comment("listening"));
	}

	/**
	 * Tells what has happened since the last time. A stream that cannot be written to is
	 * ended, or its listener would wait for ever where the connection still stands.
	 * @return whether the listener is still there
	 */
	synchronized boolean write() {
		this.waiting.set(false);
		try {
			List<Event> news;
			do {
				news = this.workspaceContext.call(this.workspace, () -> this.eventService.after(this.last, AT_ONCE));
				for (Event event : news) {
					send(event);
				}
				this.silent = news.isEmpty() ? this.silent + 1 : 0;
			}
			while (news.size() == AT_ONCE);
			if (this.silent >= SILENT_ROUNDS) {
				sendKeepAlive();
				this.silent = 0;
			}
			return true;
		}
		catch (IOException | IllegalStateException ex) {
			end();
			return false;
		}
	}

	void end() {
		this.emitter.complete();
	}

	private void send(Event event) throws IOException {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("at", event.at().toString());
		data.putAll(event.detail());
		this.emitter.send(SseEmitter.event()
			.id(String.valueOf(event.id()))
			.name(event.type())
			.data(data, MediaType.APPLICATION_JSON));
		this.last = event.id();
	}

}
