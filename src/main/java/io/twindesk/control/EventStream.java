package io.twindesk.control;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A client of a stream of a workspace, with the id of its last event. */
class EventStream {

	private static final int BATCH_SIZE = 100;

	/** The number of writes without an event after which a keep-alive is sent. */
	private static final int IDLE_WRITES = 15;

	private final SseEmitter emitter;

	private final Workspace workspace;

	private final StreamSource source;

	private final WorkspaceContext workspaceContext;

	private final AtomicBoolean scheduled = new AtomicBoolean();

	private long last;

	private int idleWrites;

	EventStream(SseEmitter emitter, Workspace workspace, long last, StreamSource source,
			WorkspaceContext workspaceContext) {
		this.emitter = emitter;
		this.workspace = workspace;
		this.last = last;
		this.source = source;
		this.workspaceContext = workspaceContext;
	}

	boolean isOf(long workspaceId) {
		return this.workspace.id() == workspaceId;
	}

	/** Whether the caller must schedule a write; false if one is scheduled already. */
	boolean tryScheduleWrite() {
		return this.scheduled.compareAndSet(false, true);
	}

	/**
	 * Sends a comment, which also detects closed connections. The first one must be sent
	 * by the thread of the request: it sends the headers too, and that thread may still
	 * change them until it returns.
	 */
	void sendKeepAlive() throws IOException {
		this.emitter.send(SseEmitter.event().comment("listening"));
	}

	/**
	 * Writes the events since the last one. If that fails, the stream is ended, because
	 * the client would wait for ever on a connection that is still open.
	 * @return whether the client is still connected
	 */
	synchronized boolean write() {
		this.scheduled.set(false);
		try {
			List<StreamSource.Item> items;
			do {
				items = this.workspaceContext.call(this.workspace, () -> this.source.after(this.last, BATCH_SIZE));
				for (StreamSource.Item item : items) {
					send(item);
				}
				this.idleWrites = items.isEmpty() ? this.idleWrites + 1 : 0;
			}
			while (items.size() == BATCH_SIZE);
			if (this.idleWrites >= IDLE_WRITES) {
				sendKeepAlive();
				this.idleWrites = 0;
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

	private void send(StreamSource.Item item) throws IOException {
		this.emitter.send(SseEmitter.event()
			.id(String.valueOf(item.id()))
			.name(item.name())
			.data(item.data(), MediaType.APPLICATION_JSON));
		this.last = item.id();
	}

}
